/** Every message that is used exists, and every message that exists is used: in every language the same ones. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locales, type Messages, readMessages } from "../languages";

const root = new URL("../../", import.meta.url).pathname;
const english = readMessages("en");
const names = namesIn(english);
const code = ["components", "entrypoints", "wxt.config.ts"]
  .flatMap((place) =>
    place.endsWith(".ts")
      ? [place]
      : readdirSync(root + place, { recursive: true, encoding: "utf8" })
          .filter((path) => /\.tsx?$/.test(path))
          .map((path) => `${place}/${path}`),
  )
  .map((path) => readFileSync(root + path, "utf8"))
  .join("\n");

/** What may be the same as in English, because it is the same word there. In every language, and in some. */
const alike = ["name", "direction"];
const alikeIn: Record<string, string[]> = {
  de: ["blog", "feeds", "monthOfPosts", "offlineShort"],
  es: ["blog", "feeds", "minutes", "monthOfPosts"],
  fr: ["blog", "minutes", "monthOfPosts", "note", "noted", "notes"],
};

/** Chrome's store takes no longer description. */
const longestDescription = 132;

it("no message lies unused", () => {
  const used = (name: string) => new RegExp(`["'\`](__MSG_)?${name}(__)?["'\`]`).test(code);
  expect([...names].filter((name) => !used(name))).toEqual([]);
});

it("Pitwall speaks six languages", () => {
  expect(locales).toEqual(["de", "en", "es", "fr", "ja", "zh_CN"]);
});

describe.each(locales)("in %s", (locale) => {
  const messages = readMessages(locale);
  const language = locale.replace("_", "-");
  const entries = Object.entries(messages).map(([key, { message }]) => ({ key, message }));

  it("there are the messages that English has, and no other", () => {
    const own = namesIn(messages);
    expect([...names].filter((name) => !own.has(name))).toEqual([]);
    expect([...own].filter((name) => !names.has(name))).toEqual([]);
  });

  it("a message that counts has the plural forms of the language, and no other", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const name of names) {
      const wanted = `${name}_other` in english ? forms.map((form) => `${name}_${form}`) : [name];
      const found = Object.keys(messages).filter((key) => withoutForm(key) === name);
      expect(found.sort()).toEqual(wanted.sort());
    }
  });

  it("a message has the placeholders that it has in English", () => {
    const wrong = entries.filter(({ key, message }) => {
      const model = english[key] ?? english[`${withoutForm(key)}_other`];
      return placeholders(message) !== placeholders(model?.message ?? "");
    });
    expect(wrong).toEqual([]);
  });

  it("no message is empty, or English by oversight", () => {
    const mayBeAlike = new Set([...alike, ...(alikeIn[locale] ?? [])]);
    const wrong = entries.filter(({ key, message }) => {
      const isLeft = locale !== "en" && message === english[key]?.message && !mayBeAlike.has(key);
      return isLeft || message.trim() === "" || message !== message.trim();
    });
    expect(wrong).toEqual([]);
  });

  it("quotation marks and apostrophes are the language's own", () => {
    expect(entries.filter(({ message }) => /["'`]/.test(message))).toEqual([]);
  });

  it("the messages say which language they are in", () => {
    expect(messages["locale"]?.message).toBe(language);
    expect(messages["direction"]?.message).toMatch(/^(ltr|rtl)$/);
  });

  it("the description is short enough for the stores", () => {
    expect(messages["description"]?.message.length).toBeLessThanOrEqual(longestDescription);
  });
});

function namesIn(messages: Messages): Set<string> {
  return new Set(Object.keys(messages).map(withoutForm));
}

function withoutForm(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, "");
}

function placeholders(message: string): string {
  return [...new Set(message.match(/\{\w*\}/g))].sort().join(" ");
}
