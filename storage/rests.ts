/** Feeds that rest: their server said that they are gone, and they are not asked any more. Posts and notes stay. */
import { database } from "./database";

/** Asks a resting feed once more, because the reader wants it. `now` in ms. */
export async function endRest(feedId: string, now: number): Promise<void> {
  await database.feeds
    .where("id")
    .equals(feedId)
    .modify((feed) => {
      delete feed.restingSince;
      delete feed.restToldAt;
      feed.nextCheckAt = now;
      feed.wantedAt = now;
    });
}

/** Remembers that the reader was told of a feed's rest, so that it is told once. `now` in ms. */
export async function keepRestTold(feedIds: string[], now: number): Promise<void> {
  await database.feeds.where("id").anyOf(feedIds).modify({ restToldAt: now });
}
