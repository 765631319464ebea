/**
 * Every word the reader sees comes from `public/_locales`, by the browser's own i18n: synchronous, and not a byte of
 * any bundle. It knows no plurals, so a message that counts stands there once per plural form: `unread_one`. Nor can it
 * speak another language than the browser's: where the reader has chosen one, its file is fetched from the extension.
 */
import { browser } from "wxt/browser";
import type { Preferences } from "@/storage/preferences";
import { numberFormat, pluralForm } from "./formats";

type MessageFile = typeof import("../public/_locales/en/messages.json");
type WithoutForm<Name> = Name extends `${infer Base}_${"zero" | "one" | "two" | "few" | "many" | "other"}`
  ? Base
  : Name;

/** The name of a message, without its plural form. */
export type MessageName = WithoutForm<keyof MessageFile & string>;

/** What is spoken: `auto` is the browser's language. */
type Language = Preferences["language"];

let spoken: Language = "auto";
/** What was asked for last: of two files that are fetched at once, the one that arrives later need not be the one that is meant. */
let meant: Language = "auto";
/** The messages of a chosen language; undefined where the browser's own are used. */
let messages: Record<string, { message: string } | undefined> | undefined;

/**
 * Makes what is said from now on be in a language; where its file cannot be read, in the browser's. Pages say nothing
 * anew by this: see `keepLanguage`.
 */
export async function speak(wanted: Language): Promise<void> {
  meant = wanted;
  if (wanted === spoken) return;
  const fetched = wanted === "auto" ? undefined : await fetchMessages(wanted).catch(console.error);
  if (meant !== wanted) return;
  messages = fetched ?? undefined;
  spoken = wanted;
  forgetLanguage();
}

async function fetchMessages(wanted: string): Promise<typeof messages> {
  const file = `/_locales/${wanted.replace("-", "_")}/messages.json`;
  return (await fetch(browser.runtime.getURL(file as never))).json();
}

/** Asked for hundreds of times by a list of posts, and the same as long as a page stands. */
let known: string | undefined;

/** Gives a message in the reader's language, `{name}`s filled in; with a `count`, in the plural form it asks for. */
export function say(name: MessageName, values: Record<string, string | number> = {}): string {
  const count = values["count"];
  const form = typeof count === "number" ? pluralForm(count) : "";
  const message =
    (form && (read(`${name}_${form}`) || read(`${name}_other`))) ||
    read(name) ||
    read(`${name}_other`) ||
    name;
  return message.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = values[key];
    return typeof value === "number" ? numberFormat().format(value) : (value ?? whole);
  });
}

/**
 * Gives the language the messages are in, as Intl takes it: the browser's own with its region (en-GB), else the one that
 * was chosen, or English where Pitwall does not speak the browser's language. Dates and plurals must not be Italian between English words.
 */
export function language(): string {
  known ??= findLanguage();
  return known;
}

/** Finds the language anew when a word is next said. Only tests change a browser's own while it runs. */
export function forgetLanguage(): void {
  known = undefined;
}

function findLanguage(): string {
  const ours = new Intl.Locale(read("locale"));
  const browsers = new Intl.Locale(browser.i18n.getUILanguage());
  return (isSameLanguage(ours, browsers) ? browsers : ours).toString();
}

/** Chinese in the one script is not Chinese in the other. */
function isSameLanguage(one: Intl.Locale, other: Intl.Locale): boolean {
  const [a, b] = [one.maximize(), other.maximize()];
  return a.language === b.language && a.script === b.script;
}

function read(name: string): string {
  if (messages) return messages[name]?.message ?? "";
  return browser.i18n.getMessage(name as Parameters<typeof browser.i18n.getMessage>[0]);
}
