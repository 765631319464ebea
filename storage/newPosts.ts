/** Posts that were not known before. All of this runs inside the transaction of `keepPosts`. */
import { database } from "./database";
import { feedFields } from "./feedFields";
import type { Feed } from "./feeds";
import { chooseUnread } from "./firstLook";
import { leaveUnread, lookFirst } from "./lookFirst";
import { asKeptBy } from "./mute";
import { tellObservers } from "./observe";
import { tellChanged } from "./postChanges";
import type { Body, Post } from "./posts";
import { type IncomingPost, titleMark } from "./samePost";

/** Posts that are to be added, and their texts. */
export interface NewPosts {
  posts: Post[];
  bodies: Body[];
}

/**
 * Makes posts of those of a document that no stored post is paired with, `now` being their arrival (ms). `taken` has
 * the keys under which posts are stored that have a key in common with the document.
 */
export async function makeNew(
  feed: Feed,
  incoming: IncomingPost[],
  pairs: (Post | undefined)[],
  taken: Set<string>,
  now: number,
): Promise<NewPosts> {
  const dates = datesOf(feed, incoming, now);
  const lastKnown = pairs.findLastIndex((post) => post !== undefined);
  const fresh: Post[] = [];
  const bodies: Body[] = [];
  for (const [place, post] of incoming.entries()) {
    if (pairs[place]) continue;
    const [own] = post.ownKeys;
    // What is stored under one of its keys has that key, and was found by it: there is nothing to ask. And nothing to
    // await: a hundred turns without a question, and Dexie loses sight of its transaction.
    const key = own === undefined || taken.has(own) ? await freeKey(post, taken) : own;
    taken.add(key);
    const unread = isArchive(feed, post, place > lastKnown) ? 0 : 1;
    fresh.push(newPost(feed, post, key, unread, { now, place, datedAt: dates[place] }));
    if (post.html) bodies.push({ key, html: post.html });
  }
  if (feed.firstLookAt === undefined) await lookFirst(feed, fresh, now);
  else if (isRebuiltPage(feed, pairs)) leaveUnread(fresh, chooseUnread(fresh, now));
  return { posts: fresh.map((post) => asKeptBy(feed, post, now)), bodies };
}

/**
 * Adds new posts and their texts, in Dexie's transaction but natively: what Dexie notes of each row and index for its live
 * queries costs more than the writing. A row that cannot be written aborts the transaction.
 */
export function addNew({ posts, bodies }: NewPosts, transaction: IDBTransaction): void {
  const stores = { posts: transaction.objectStore("posts"), bodies: transaction.objectStore("bodies") };
  for (const post of posts) stores.posts.add(post);
  for (const body of bodies) stores.bodies.put(body);
}

/** Tells who observes posts that new ones have come. */
export function tellNew({ posts, bodies }: NewPosts): void {
  if (posts.length === 0) return;
  tellChanged(posts);
  tellObservers(
    "bodies",
    bodies.map(({ key }) => key),
    [],
  );
}

/**
 * A page with a long list of which nothing is known any more was rebuilt; it has not got four hundred news. A feed is
 * another matter: thirty unknown posts are what three weeks of holidays leave.
 */
function isRebuiltPage(feed: Feed, pairs: (Post | undefined)[]): boolean {
  return feed.kind === "page" && pairs.length > 20 && pairs.every((pair) => pair === undefined);
}

/** An old post that comes into view at a feed's end, because a newer one was taken back, is no news. */
function isArchive(feed: Feed, post: IncomingPost, isAtEnd: boolean): boolean {
  return (
    isAtEnd && feed.oldestAt !== undefined && (post.publishedAt ?? Number.POSITIVE_INFINITY) < feed.oldestAt
  );
}

/**
 * The instants (ms) that the posts of a document are sorted by, none after `now`, which is their arrival. What has no date
 * is as old as its arrival; at the first look, where all of them arrive, as old as the dated post nearest above it, or
 * below. A page of months has no days: what is new on it is as old as its arrival too.
 */
function datesOf(feed: Feed, incoming: IncomingPost[], now: number): number[] {
  const isFirst = feed.firstLookAt === undefined;
  const hasMonths = feed.kind === "page" && feed.shape === undefined;
  if (hasMonths && !isFirst) return incoming.map(() => now);
  let nearest = isFirst ? (incoming.find((post) => post.publishedAt !== undefined)?.publishedAt ?? now) : now;
  return incoming.map(({ publishedAt }) => {
    if (publishedAt !== undefined && isFirst) nearest = publishedAt;
    return Math.min(publishedAt ?? nearest, now);
  });
}

/**
 * A millisecond less for each post above it in the document, so that posts of one day, or of none, keep their order.
 */
function newPost(
  feed: Feed,
  incoming: IncomingPost,
  key: string,
  unread: 0 | 1,
  { now, place, datedAt = now }: { now: number; place: number; datedAt: number | undefined },
): Post {
  return {
    key,
    keys: incoming.keys,
    feedId: feed.id,
    sortAt: datedAt - place,
    arrivedAt: now,
    unread,
    starred: 0,
    changedAt: now,
    ...feedFields(incoming),
  };
}

/** The key of a new post: the first that no other post is stored under. */
async function freeKey(post: IncomingPost, taken: Set<string>): Promise<string> {
  const [first = titleMark(post.title)] = post.keys;
  const plain = post.ownKeys[0] ?? `${first} ${titleMark(post.title).slice(0, 200)}`;
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? plain : `${plain} ~${n}`;
    if (!taken.has(key) && !(await database.posts.get(key))) return key;
  }
}
