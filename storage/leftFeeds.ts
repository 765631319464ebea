/**
 * Feeds that the reader no longer follows, as they were: so that the name stays with what was kept of them, so that
 * unfollowing can be undone for a few seconds, and so that one that is followed again is the one it was.
 */
import { database } from "./database";
import type { Feed } from "./feeds";
import { markTexts } from "./textMarks";

/** For so long unfollowing can be undone, ms. Until then texts and the browser's permission are kept. */
export const unfollowUndoTime = 10_000;

/** A feed that is no longer followed. */
export interface LeftFeed {
  id: string;
  /** Its row as it was. */
  feed: Feed;
  /** When it was unfollowed, ms. */
  leftAt: number;
  /** Whether its texts are dropped and its site's permission is given back. */
  isSettled?: true;
}

/** Gives the feeds that were recommended and are not followed any more. */
export async function leftStarters(): Promise<Feed[]> {
  const left = await database.leftFeeds.filter(({ feed }) => feed.why !== undefined).toArray();
  return left.map(({ feed }) => feed);
}

/** Gives the feeds that were unfollowed for good by an instant (ms), and of which something is still to be put in order. */
export async function unsettledFeeds(now: number): Promise<Feed[]> {
  const left = await database.leftFeeds.filter((row) => isOverdue(row, now)).toArray();
  return left.map(({ feed }) => feed);
}

/** Drops the texts of feeds that were unfollowed for good by an instant (ms); those of starred and noted posts stay. */
export async function settleLeft(now: number): Promise<void> {
  const { leftFeeds, leftPosts, bodies, textMarks } = database;
  for (const { id } of await unsettledFeeds(now)) {
    await database.transaction("rw", [leftFeeds, leftPosts, bodies, textMarks], async ({ idbtrans }) => {
      const row = await leftFeeds.get(id);
      if (!row || !isOverdue(row, now)) return; // followed again meanwhile
      const keys = await leftPosts.where("feedId").equals(id).primaryKeys();
      await bodies.bulkDelete(keys);
      // The search is not to find what is not there.
      markTexts(keys, idbtrans);
      await leftFeeds.put({ ...row, isSettled: true });
    });
  }
}

/** A clock that was set back must not keep it for ever. */
function isOverdue({ isSettled, leftAt }: LeftFeed, now: number): boolean {
  return !isSettled && Math.abs(now - leftAt) >= unfollowUndoTime;
}
