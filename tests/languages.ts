/** The languages Pitwall speaks, and a browser's i18n that speaks one of them. */
import { readdirSync, readFileSync } from "node:fs";
import { browser } from "wxt/browser";
import { forgetLanguage } from "@/components/words";

export type Messages = Record<string, { message: string }>;

const folder = new URL("../public/_locales/", import.meta.url);

/** The languages as their folders are called: "en", "zh_CN". */
export const locales = readdirSync(folder).sort();

/** Gives the messages of a language. */
export function readMessages(locale: string): Messages {
  return JSON.parse(readFileSync(new URL(`${locale}/messages.json`, folder), "utf8"));
}

/** Makes the browser speak a language, as browsers do: what that language has not, is said in English. */
export function speak(locale: string, uiLanguage = locale.replace("_", "-")): void {
  const english = readMessages("en");
  const messages = readMessages(locale);
  Object.assign(browser.i18n, {
    getMessage: (name: string) => (messages[name] ?? english[name])?.message ?? "",
    getUILanguage: () => uiLanguage,
  });
  forgetLanguage();
}
