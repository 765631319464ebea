import { database } from "./database";
import { isWanted } from "./wants";

/** Spreads feeds that waited for a network, or for another pace: one each `apart` ms from `now` on, those never looked at first. */
export async function spreadDue(now: number, apart: number): Promise<void> {
  await database.transaction("rw", database.feeds, async () => {
    const due = await database.feeds.where("nextCheckAt").belowOrEqual(now).toArray();
    const waiting = due.filter((feed) => !isWanted(feed, now));
    waiting.sort((a, b) => Number(a.firstLookAt !== undefined) - Number(b.firstLookAt !== undefined));
    await database.feeds.bulkPut(waiting.map((feed, i) => ({ ...feed, nextCheckAt: now + (i + 1) * apart })));
  });
}
