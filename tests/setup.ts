/** What a browser gives and Node does not: IndexedDB, and the messages of `_locales`. */
import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { browser } from "wxt/browser";

const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync(new URL("../public/_locales/en/messages.json", import.meta.url), "utf8"),
);

Object.assign(browser.i18n, {
  getMessage: (name: string) => messages[name]?.message ?? "",
  getUILanguage: () => "en",
});
