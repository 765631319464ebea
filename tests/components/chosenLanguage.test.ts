/** The language that the reader has chosen, whatever the browser's is. */
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { sayDay } from "@/components/times";
import { language, say, speak } from "@/components/words";
import { languages } from "@/storage/preferences";
import { speak as browserSpeaks, locales } from "../languages";

const now = new Date(2026, 10, 23, 7, 0).getTime();
const root = new URL("../../public", import.meta.url);
const file = (path: string) => readFileSync(`${root.pathname}${path}`, "utf8");

beforeEach(() => {
  Object.assign(browser.runtime, { getURL: (path: string) => path });
  vi.stubGlobal("fetch", async (path: string) => new Response(file(path)));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  browserSpeaks("en");
  await speak("auto");
});

it("can be each of those that Pitwall speaks", () => {
  expect(languages.map((one) => one.replace("-", "_"))).toEqual(locales);
});

it.each([
  ["de", "1.234 Beiträge gefunden", "Montag, 16. November"],
  ["en", "1,234 posts found", "Monday, November 16"],
  ["es", "1234 entradas encontradas", "Lunes, 16 de noviembre"],
  ["fr", "1\u202f234 articles trouvés", "Lundi 16 novembre"],
  ["ja", "1,234件の記事が見つかりました", "11月16日月曜日"],
  ["zh-CN", "找到 1,234 篇文章", "11月16日星期一"],
] as const)(
  "%s is spoken in a browser that speaks another: words, numbers, plurals and days",
  async (one, found, day) => {
    browserSpeaks(one === "ja" ? "de" : "ja");
    await speak(one);
    expect(language()).toBe(one);
    expect(say("searchResults", { count: 1234 })).toBe(found);
    expect(sayDay(now - 7 * 24 * 3_600_000, now)).toBe(day);
  },
);

it("keeps the browser's region where it is the browser's language", async () => {
  browserSpeaks("de", "de-AT");
  await speak("de");
  expect(language()).toBe("de-AT");
});

it("is the browser's again once that is chosen", async () => {
  browserSpeaks("fr");
  await speak("de");
  expect(say("undo")).not.toBe("Annuler");
  await speak("auto");
  expect(say("undo")).toBe("Annuler");
  expect(language()).toBe("fr");
});

it("is the browser's where its file cannot be read", async () => {
  browserSpeaks("fr");
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")));
  await speak("de");
  expect(say("undo")).toBe("Annuler");
});

it("is the one that was asked for last, whichever file arrives first", async () => {
  const waiting: (() => void)[] = [];
  vi.stubGlobal("fetch", async (path: string) => {
    await new Promise<void>((done) => waiting.push(done));
    return new Response(file(path));
  });
  const both = [speak("de"), speak("fr")];
  waiting[1]?.();
  await both[1];
  waiting[0]?.();
  await both[0];
  expect(language()).toBe("fr");
});

it("costs nothing where none is chosen: no file is fetched", async () => {
  const fetched = vi.fn();
  vi.stubGlobal("fetch", fetched);
  await speak("auto");
  expect(fetched).not.toHaveBeenCalled();
});
