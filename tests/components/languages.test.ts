/** What is said in each language: the plural form that is right, and dates and numbers as that language has them. */
import { afterEach, describe, expect, it } from "vitest";
import { sayAge, sayDay } from "@/components/times";
import { language, say } from "@/components/words";
import { speak } from "../languages";

const now = new Date(2026, 10, 23, 7, 0).getTime();
const hour = 3_600_000;

afterEach(() => speak("en"));

describe("the plural form", () => {
  it.each([
    ["en", 0, "0 posts found"],
    ["en", 1, "1 post found"],
    ["en", 1234, "1,234 posts found"],
    ["de", 0, "0 Beiträge gefunden"],
    ["de", 1, "1 Beitrag gefunden"],
    ["de", 1234, "1.234 Beiträge gefunden"],
    ["es", 0, "0 entradas encontradas"],
    ["es", 1, "1 entrada encontrada"],
    ["es", 2, "2 entradas encontradas"],
    ["es", 1_000_000, "1.000.000 de entradas encontradas"],
    ["fr", 0, "0 article trouvé"],
    ["fr", 1, "1 article trouvé"],
    ["fr", 2, "2 articles trouvés"],
    ["fr", 1_000_000, "1\u202f000\u202f000 d’articles trouvés"],
    ["zh_CN", 1, "找到 1 篇文章"],
    ["zh_CN", 1234, "找到 1,234 篇文章"],
    ["ja", 1, "1件の記事が見つかりました"],
    ["ja", 1234, "1,234件の記事が見つかりました"],
  ])("of %s for %d is right", (locale, count, sentence) => {
    speak(locale);
    expect(say("searchResults", { count })).toBe(sentence);
  });
});

describe("dates, numbers and plurals", () => {
  it.each([
    ["en", "en-GB", "en-GB"],
    ["en", "en-US", "en-US"],
    ["de", "de-AT", "de-AT"],
    ["es", "es-419", "es-419"],
    ["zh_CN", "zh-CN", "zh-CN"],
    ["ja", "ja", "ja"],
  ])("of messages in %s follow the browser's region, %s", (locale, browsers, expected) => {
    speak(locale, browsers);
    expect(language()).toBe(expected);
  });

  it.each([
    ["en", "it", "en"],
    ["en", "pl", "en"],
    ["en", "ar", "en"],
    ["en", "zh-TW", "en"],
    ["zh_CN", "zh-TW", "zh-CN"],
  ])("of messages in %s under a browser in %s are those of the messages", (locale, browsers, expected) => {
    speak(locale, browsers);
    expect(language()).toBe(expected);
  });

  it("are English in a browser that speaks Polish, which has more plural forms and other days", () => {
    speak("en", "pl");
    expect(say("markedRead", { count: 5 })).toBe("5 posts marked read");
    expect(sayDay(now, now)).toBe("Today");
  });
});

describe("a day as a heading", () => {
  it.each([
    ["en", "Yesterday", "Friday, November 20"],
    ["de", "Gestern", "Freitag, 20. November"],
    ["es", "Ayer", "Viernes, 20 de noviembre"],
    ["fr", "Hier", "Vendredi 20 novembre"],
    ["zh_CN", "昨天", "11月20日星期五"],
    ["ja", "昨日", "11月20日金曜日"],
  ])("in %s", (locale, yesterday, friday) => {
    speak(locale);
    expect(sayDay(now - 24 * hour, now)).toBe(yesterday);
    expect(sayDay(now - 72 * hour, now)).toBe(friday);
  });
});

it.each([
  ["en", "now", "5 min", "3h", "2d"],
  ["de", "jetzt", "5 Min.", "3h", "2 T"],
  ["es", "ahora", "5 min", "3h", "2d"],
  ["fr", "maintenant", "5 min", "3h", "2j"],
  ["zh_CN", "现在", "5分钟", "3小时", "2天"],
  ["ja", "今", "5 分", "3 時間", "2 日"],
])("an age is short in %s", (locale, ...ages) => {
  speak(locale);
  const said = [0, hour / 12, 3 * hour, 48 * hour].map((age) => sayAge(now - age, now));
  expect(said.map((age) => age.replace(/[\u00a0\u202f]/g, " "))).toEqual(ages);
});
