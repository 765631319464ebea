/** What the reader does to a post: read, unread, opened, starred. All at once are marked in `markMany.ts`. */
import { database } from "./database";
import { remember, undoTime } from "./lastMarked";
import { changePosts, tellChanged } from "./postChanges";
import type { Post } from "./posts";

/** Marks posts read (`now` in ms); those that were unread can be had back: marking and remembering are one transaction. */
export async function markRead(keys: string[], now: number): Promise<void> {
  const written = await database.transaction("rw", database.posts, database.settings, async (transaction) => {
    const posts = (await database.posts.bulkGet(keys)).filter((post) => post?.unread === 1) as Post[];
    if (posts.length === 0) return [];
    changePosts(transaction.idbtrans, posts, { unread: 0, changedAt: now });
    await remember(posts, { count: 0, at: now, until: now + undoTime, portions: 0 });
    return posts;
  });
  tellChanged(written);
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

function changeTo(change: Partial<Post>, now: number): (post: Post) => void {
  return (post) => {
    const same = Object.entries(change).every(([field, value]) => post[field as keyof Post] === value);
    if (!same) Object.assign(post, change, { changedAt: now });
  };
}
