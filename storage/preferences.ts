import { database } from "./database";

/** How often the feeds are asked by themselves. */
export type Pace = "own" | "sixHours" | "daily" | "asked";

/** The languages that Pitwall speaks, as Intl names them. */
export const languages = ["de", "en", "es", "fr", "ja", "zh-CN"] as const;

/** What the reader has chosen in the settings. */
export interface Preferences {
  /** What the toolbar button shows. */
  badge: "unread" | "off";
  theme: "auto" | "light" | "dark";
  /** Where a post opens at a plain click: in front, or in a tab behind that leaves the popup open. */
  opens: "front" | "behind";
  /** `auto` is the browser's. */
  language: "auto" | (typeof languages)[number];
  /** `own` is as often as each blog writes, `asked` only when the reader presses "Check now". */
  pace: Pace;
  /** For how long the texts of posts that are done with are kept. */
  texts: "always" | "year" | "quarter" | "month";
  /** Whether the reader wants no examples of challenges. */
  skipsExamples?: boolean;
}

const name = "preferences";
const usual: Preferences = {
  badge: "unread",
  theme: "auto",
  opens: "front",
  language: "auto",
  pace: "own",
  texts: "always",
};

/** Gives what the reader has chosen, or what is usual. */
export async function readPreferences(): Promise<Preferences> {
  return { ...usual, ...((await database.settings.get(name))?.value as Partial<Preferences> | undefined) };
}

/** Changes one or more of them; the others stay. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  await database.transaction("rw", database.settings, async () => {
    await database.settings.put({ name, value: { ...(await readPreferences()), ...change } });
  });
}
