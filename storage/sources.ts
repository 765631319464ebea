/** Where a followed feed is read. */
import { database } from "./database";
import type { Feed } from "./feeds";

/** An address, and how what is there is read. */
export type Source = Pick<Feed, "url" | "kind" | "shape">;

/**
 * Gives a feed another source, which is asked at once (`now` in ms); its identity, posts and notes stay. Gives false, and
 * changes nothing, where that source is followed already.
 */
export async function giveSource(feedId: string, source: Source, now: number): Promise<boolean> {
  return database.transaction("rw", database.feeds, async () => {
    const feed = await database.feeds.get(feedId);
    const there = await database.feeds.where("url").equals(source.url).toArray();
    const isTaken = there.some(({ id, shape }) => id !== feedId && shape === source.shape);
    if (!feed || isTaken) return false;
    await database.feeds.put({
      ...withoutHistory(feed),
      ...source,
      nextCheckAt: now,
      wantedAt: now,
      changedAt: now,
    });
    return true;
  });
}

/** The row without what was learnt of the old source. */
function withoutHistory(feed: Feed): Feed {
  const {
    validators: _validators,
    move: _move,
    trouble: _trouble,
    restingSince: _restingSince,
    restToldAt: _restToldAt,
    shape: _shape,
    ...kept
  } = feed;
  return kept;
}
