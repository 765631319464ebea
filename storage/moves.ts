import { database } from "./database";

/** Where a feed's address has led lately, and on which days it did. */
export interface Move {
  to: string;
  days: string[];
}

/**
 * Keeps where a feed's address led on a day (`undefined`: nowhere else). On the `enough`th day the new address replaces
 * the old one, unless it is followed already; the feed's identity, posts and notes stay. Gives whether it was replaced.
 */
export async function keepMove(
  feedId: string,
  to: string | undefined,
  day: string,
  enough: number,
): Promise<boolean> {
  return database.transaction("rw", database.feeds, async () => {
    const feed = await database.feeds.get(feedId);
    if (!feed || (to === undefined && !feed.move)) return false;
    const { move, ...rest } = feed;
    if (to === undefined) {
      await database.feeds.put(rest);
      return false;
    }
    const days = move?.to === to ? [...new Set([...move.days, day])] : [day];
    const isTaken =
      (await database.feeds.where("url").equals(to).count()) > 0 || !!(await database.feeds.get(to));
    if (days.length < enough || isTaken) {
      await database.feeds.put({ ...rest, move: { to, days: days.slice(-enough) } });
      return false;
    }
    const { validators: _others, ...moved } = rest;
    await database.feeds.put({ ...moved, url: to });
    return true;
  });
}
