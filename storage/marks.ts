/**
 * What the reader does to posts: read, unread, opened, starred. What was marked read last can be undone within a few
 * seconds, also after the popup was closed and opened again: marking and remembering are one transaction.
 */
import { database } from "./database";
import { type Post, unreadPosts } from "./posts";

/** For so long a marking can be undone, ms. */
export const undoTime = 10_000;

const name = "lastMarkedRead";

/** The posts that were marked read together, and when (ms). */
export interface LastMarked {
  keys: string[];
  at: number;
}

/** Marks posts read (`now` in ms); those that were unread can be had back. */
export async function markRead(keys: string[], now: number): Promise<void> {
  await markForNow(
    async () => (await database.posts.bulkGet(keys)).filter((post) => post?.unread === 1),
    now,
  );
}

/** Marks every unread post read, or those of some feeds, or those older than an instant (ms). Gives how many there were. */
export async function markAllRead(
  feedIds: string[] | undefined,
  now: number,
  before?: number,
): Promise<number> {
  return markForNow(() => unreadPosts(feedIds, before), now);
}

/** Gives what can still be undone at an instant (ms), or undefined. */
export async function findLastMarked(now: number): Promise<LastMarked | undefined> {
  const last = (await database.settings.get(name))?.value as LastMarked | undefined;
  return last && now - last.at < undoTime ? last : undefined;
}

/** Makes unread again what was marked read last, except what the reader has opened since. Gives how many. */
export async function undoMarkedRead(now: number): Promise<number> {
  return database.transaction("rw", database.posts, database.settings, async () => {
    const last = await findLastMarked(now);
    if (!last) return 0;
    await database.settings.delete(name);
    const posts = await database.posts.bulkGet(last.keys);
    const back = posts.flatMap((post) => (post && (post.openedAt ?? 0) <= last.at ? [post] : []));
    await database.posts.bulkPut(back.map((post) => ({ ...post, unread: 1 as const, changedAt: now })));
    return back.length;
  });
}

/** Marks posts unread again. */
export async function markUnread(keys: string[], now: number): Promise<void> {
  await database.posts
    .where("key")
    .anyOf(keys)
    .modify(changeTo({ unread: 1 }, now));
}

/** Marks a post read and remembers that it was opened. */
export async function markOpened(key: string, now: number): Promise<void> {
  await database.posts
    .where("key")
    .equals(key)
    .modify(changeTo({ unread: 0, openedAt: now }, now));
}

/** Stars a post, or takes the star away. */
export async function star(key: string, starred: boolean, now: number): Promise<void> {
  await database.posts
    .where("key")
    .equals(key)
    .modify(changeTo({ starred: starred ? 1 : 0 }, now));
}

async function markForNow(read: () => Promise<(Post | undefined)[]>, now: number): Promise<number> {
  return database.transaction("rw", database.posts, database.settings, async () => {
    const posts = (await read()).filter((post) => post !== undefined);
    if (posts.length === 0) return 0;
    await database.posts.bulkPut(posts.map((post) => ({ ...post, unread: 0 as const, changedAt: now })));
    await database.settings.put({ name, value: { keys: posts.map(({ key }) => key), at: now } });
    return posts.length;
  });
}

function changeTo(change: Partial<Post>, now: number): (post: Post) => void {
  return (post) => {
    const same = Object.entries(change).every(([field, value]) => post[field as keyof Post] === value);
    if (!same) Object.assign(post, change, { changedAt: now });
  };
}
