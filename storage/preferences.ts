import { database } from "./database";

/** What the reader has chosen in the settings. */
export interface Preferences {
  /** What the toolbar button shows. */
  badge: "unread" | "off";
  theme: "auto" | "light" | "dark";
  /** Where a post opens at a plain click: in front, or in a tab behind that leaves the popup open. */
  opens: "front" | "behind";
  /** Whether the reader wants no examples of challenges. */
  skipsExamples?: boolean;
}

const name = "preferences";
const usual: Preferences = { badge: "unread", theme: "auto", opens: "front" };

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
