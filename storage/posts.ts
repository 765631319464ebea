import { database } from "./database";
import { unreadRanges } from "./postRanges";
import { withBlogs } from "./withBlogs";

/** The `feedId` of pages that no feed brought, noted by the reader: no row in `feeds`, never polled. */
export const elsewhere = "elsewhere";

/** A post as a list needs it: small. Its text lies apart, in `bodies`. */
export interface Post {
  /** The first key it was known by; it never changes, so notes and other devices can refer to it. */
  key: string;
  /** Every link and guid it was ever known by, normalised; any of them finds it again. */
  keys: string[];
  /** The feed that owns its text: the first that had it. */
  feedId: string;
  /** Where it can be read: `http:` or `https:`, or absent. */
  link?: string;
  /** Text, never HTML. */
  title: string;
  author?: string;
  /** When its author says it was published, ms. */
  publishedAt?: number;
  /** What lists sort and age it by, ms: `publishedAt`, but never after its arrival and never missing. */
  sortAt: number;
  arrivedAt: number;
  /** 0 or 1: IndexedDB cannot index booleans. */
  unread: 0 | 1;
  starred: 0 | 1;
  /** When it was taken out of the unread posts, because its blog is muted, ms. */
  mutedAt?: number;
  /** Reading time in minutes; absent where the feed gives an excerpt only. */
  minutes?: number;
  /** A short mark of its text, by which a later poll sees whether the text was edited. */
  bodyMark?: string;
  /** When the reader last opened it, ms. */
  openedAt?: number;
  changedAt: number;
}

/** A post's text as its feed gave it. Not trusted: whoever shows it sanitises it then. */
export interface Body {
  key: string;
  html: string;
}

/** A post with the feed it came from, as the lists show it. */
export interface ListedPost extends Post {
  blog: string;
}

/** The badge counts up to here and says "999+" beyond, so that counting costs the same at any size. */
export const countLimit = 1000;

/** Gives the number of unread posts, of all feeds or of some, at most `countLimit`. */
export async function countUnread(feedIds?: string[]): Promise<number> {
  const counts = await Promise.all(
    unreadRanges(feedIds).map(async (range) => (await range.limit(countLimit).primaryKeys()).length),
  );
  return Math.min(
    counts.reduce((sum, count) => sum + count, 0),
    countLimit,
  );
}

/** Gives one post, or undefined. */
export async function findPost(key: string): Promise<ListedPost | undefined> {
  const post = await database.posts.get(key);
  return post && (await withBlogs([post]))[0];
}

/** Gives those of the posts that are there, in the order asked for. */
export async function findPosts(keys: string[]): Promise<ListedPost[]> {
  return withBlogs((await database.posts.bulkGet(keys)).filter((post) => post !== undefined));
}

/** Gives the titles of posts, as they are shown; an empty one where there is no such post. */
export async function findTitles(keys: string[]): Promise<string[]> {
  return (await database.posts.bulkGet(keys)).map((post) => post?.title ?? "");
}

/** Gives the post the reader opened last, if that was at or after `since` (ms). */
export async function lastOpened(since: number): Promise<ListedPost | undefined> {
  const post = await database.posts.where("openedAt").aboveOrEqual(since).last();
  return post && (await withBlogs([post]))[0];
}

/** Gives the dates (ms) of a feed's posts that were published at or after `since`. Reads the index alone. */
export async function postDates(feedId: string, since: number): Promise<number[]> {
  const keys = await database.posts
    .where("[feedId+publishedAt]")
    .between([feedId, since], [feedId, []])
    .keys();
  return (keys as unknown as [string, number][]).map(([, date]) => date);
}
