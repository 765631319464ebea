/**
 * Unfollowing asks nothing and can be undone. What is starred or noted stays where it is; everything else is put away with
 * the reader's marks. A check that is under way finds no row of its feed, and keeps nothing.
 */
import { database } from "./database";
import type { Feed } from "./feeds";
import { unfollowUndoTime } from "./leftFeeds";
import { putAway, takeBack } from "./leftPosts";
import { tellChanged } from "./postChanges";
import type { Post } from "./posts";

const name = "lastUnfollowed";

/** What was unfollowed last, and when (ms). */
export interface LastUnfollowed {
  feedIds: string[];
  /** The names of the blogs. */
  blogs: string[];
  at: number;
}

/** Unfollows feeds, of one blog or of several; for a few seconds that can be undone: it is remembered in the same transaction. */
export async function unfollow(feedIds: string[], now: number): Promise<void> {
  const { feeds, posts, notes, titlePacks, leftFeeds, leftPosts, settings } = database;
  const scope = [feeds, posts, notes, titlePacks, leftFeeds, leftPosts, settings];
  const gone = await database.transaction("rw", scope, async (transaction) => {
    const rows = (await feeds.bulkGet(feedIds)).filter((feed) => feed !== undefined);
    if (rows.length === 0) return [];
    const away = await leaveFeeds(rows, now, transaction.idbtrans);
    const blogs = [...new Set(rows.map(({ blog }) => blog))];
    await settings.put({ name, value: { feedIds: rows.map(({ id }) => id), blogs, at: now } });
    return away;
  });
  tellChanged(gone);
}

/** Runs inside a transaction over all that it touches. Gives the posts that were put away. */
export async function leaveFeeds(rows: Feed[], now: number, transaction: IDBTransaction): Promise<Post[]> {
  const noted = await database.notes.filter(({ text }) => text.trim() !== "").primaryKeys();
  const kept = new Set(noted);
  const away: Post[] = [];
  for (const { id } of rows) away.push(...(await putAway(id, kept, transaction)));
  await database.feeds.bulkDelete(rows.map(({ id }) => id));
  await database.leftFeeds.bulkPut(rows.map((feed) => ({ id: feed.id, feed, leftAt: now })));
  return away;
}

/** Gives what can still be followed again as it was, at an instant (ms), or undefined. */
export async function findLastUnfollowed(now: number): Promise<LastUnfollowed | undefined> {
  const last = (await database.settings.get(name))?.value as LastUnfollowed | undefined;
  return last && now - last.at < unfollowUndoTime ? last : undefined;
}

/** Follows again what was unfollowed last, all as it was. Gives whether there was anything. */
export async function undoUnfollow(now: number): Promise<boolean> {
  const { feeds, posts, titlePacks, leftFeeds, leftPosts, settings } = database;
  const scope = [feeds, posts, titlePacks, leftFeeds, leftPosts, settings];
  const back = await database.transaction("rw", scope, async (transaction) => {
    const last = await findLastUnfollowed(now);
    if (!last) return undefined;
    await settings.delete(name);
    const left = (await leftFeeds.bulkGet(last.feedIds)).filter((row) => row !== undefined);
    await feeds.bulkPut(left.map(({ feed }) => feed));
    await leftFeeds.bulkDelete(left.map(({ id }) => id));
    const all: Post[] = [];
    for (const { id } of left) all.push(...(await takeBack(id, true, transaction.idbtrans)));
    return all;
  });
  tellChanged(back ?? []);
  return back !== undefined;
}
