/** How often the feeds are asked, as the reader has chosen it. */
import { database } from "./database";
import { changePreferences, type Pace, readPreferences } from "./preferences";
import { spreadDue } from "./spreadDue";

/** What a slower pace held back, and a faster one lets go, is asked so far apart, ms. */
const apart = 10_000;

/** Gives the pace that is chosen. */
export async function readPace(): Promise<Pace> {
  return (await readPreferences()).pace;
}

/**
 * Chooses a pace, which is in force at once (`now` in ms). What is due is spread, so that what a slower pace held back is
 * not asked in one burst; and a round that is under way asks none of it any more, because its check was put off.
 */
export async function choosePace(pace: Pace, now: number): Promise<void> {
  await database.transaction("rw", database.settings, database.feeds, async () => {
    await changePreferences({ pace });
    await spreadDue(now, apart);
  });
}
