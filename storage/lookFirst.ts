/** The first look at a feed, with what is stored of its blog's other feeds. Runs inside the transaction of `keepPosts`. */
import { database } from "./database";
import type { Feed } from "./feeds";
import { chooseUnread } from "./firstLook";
import type { Post } from "./posts";

/**
 * Decides what of a feed's first posts is unread, over all feeds of its blog that are looked at for the first time
 * on the same day: ten blogs are followed through thirteen feeds, and whichever answers first must make no difference.
 */
export async function lookFirst(feed: Feed, fresh: Post[], now: number): Promise<void> {
  const day = 24 * 60 * 60 * 1000;
  const siblings = (await database.feeds.where("blog").equals(feed.blog).toArray()).filter(
    (other) => other.id !== feed.id && other.firstLookAt !== undefined && now - other.firstLookAt < day,
  );
  if (siblings.length === 0) return leaveUnread(fresh, chooseUnread(fresh, now));
  const theirs = await Promise.all(siblings.map((other) => postsOf(other.id)));
  const earlier = theirs
    .flat()
    .filter((post) =>
      siblings.some((other) => other.firstLookAt !== undefined && post.arrivedAt <= other.firstLookAt),
    );
  const chosen = chooseUnread([...fresh, ...earlier], now);
  leaveUnread(fresh, chosen);
  const kept = await untouched(earlier.filter((post) => post.unread === 1 && !chosen.has(post)));
  await database.posts.bulkPut(kept.map((post) => ({ ...post, unread: 0 as const })));
}

/** By an index that holds every post: `where("feedId")` may take the one by `publishedAt`, which leaves undated ones out. */
function postsOf(feedId: string): Promise<Post[]> {
  return database.posts.where("[feedId+unread+sortAt]").between([feedId], [feedId, []]).toArray();
}

/** Leaves the chosen ones of the posts unread. */
export function leaveUnread(posts: Post[], chosen: Set<Post>): void {
  for (const post of posts) post.unread = chosen.has(post) ? 1 : 0;
}

/** Those of the posts that the reader has neither starred nor noted. */
async function untouched(posts: Post[]): Promise<Post[]> {
  const notes = await database.notes.bulkGet(posts.map((post) => post.key));
  return posts.filter((post, i) => post.starred === 0 && notes[i] === undefined);
}
