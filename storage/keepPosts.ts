/**
 * What a check of a feed found, written in one transaction: posts, their texts, the feed's validators and its next
 * check belong together. Were validators to arrive without their posts, the server would answer 304 for ever.
 *
 * Polling never touches notes, never makes a read post unread, and writes only what changed.
 */

import { changeKnown } from "./changedPosts";
import { type Check, checkedFeed } from "./checks";
import { database } from "./database";
import type { Feed } from "./feeds";
import { addNew } from "./newPosts";
import type { Post } from "./posts";
import { dropDoubles, type IncomingPost, pairPosts } from "./samePost";
import { packTitles } from "./titlePacks";

/** Keeps a document's posts. Gives how many were new; 0 too where the feed is no longer followed. */
export async function keepPosts(feedId: string, incoming: IncomingPost[], check: Check): Promise<number> {
  const { feeds, posts, bodies, notes, titlePacks } = database;
  const isFirstLook = (await feeds.get(feedId))?.firstLookAt === undefined;
  // Only the first look asks which posts are noted. Else notes stay out of it: a keystroke must not wait for a poll.
  const scope = [feeds, posts, bodies, titlePacks, ...(isFirstLook ? [notes] : [])];
  return database.transaction("rw", scope, async () => {
    const feed = await feeds.get(feedId);
    if (!feed) return 0;
    const single = dropDoubles(incoming);
    const pairs = pairPosts(single, await storedPosts(single, feedId), feedId);
    const fresh = await addNew(feed, single, pairs, check.at);
    const changed = await changeKnown(feed, single, pairs);
    await packTitles([...fresh, ...changed]);
    await feeds.put(readFeedRow(feed, check, fresh));
    return fresh.length;
  });
}

async function storedPosts(incoming: IncomingPost[], feedId: string): Promise<Post[]> {
  const byKey = await database.posts
    .where("keys")
    .anyOf(incoming.flatMap((post) => post.keys))
    .distinct()
    .toArray();
  const found = new Set(byKey.flatMap((post) => post.keys));
  const dates = incoming
    .filter((post) => !post.keys.some((key) => found.has(key)))
    .flatMap((post) => (post.publishedAt === undefined ? [] : [[feedId, post.publishedAt]]));
  const byDate = dates.length
    ? await database.posts.where("[feedId+publishedAt]").anyOf(dates).toArray()
    : [];
  return [...new Map([...byKey, ...byDate].map((post) => [post.key, post])).values()];
}

/** The row after a document was read: what the check says, and what was new in it. */
function readFeedRow(feed: Feed, check: Check, fresh: Post[]): Feed {
  const isFirst = feed.firstLookAt === undefined;
  const dates = fresh.flatMap((post) => post.publishedAt ?? []);
  return {
    ...checkedFeed(feed, check),
    lastFullAt: check.at,
    ...(fresh.length > 0 ? { lastNewAt: isFirst ? newestOf(dates, check.at) : check.at } : {}),
    ...(isFirst ? { firstLookAt: check.at } : {}),
    ...(isFirst && dates.length > 0 ? { oldestAt: Math.min(...dates) } : {}),
  };
}

/** At the first look nothing is new: the blog was last new when its newest dated post was published. */
function newestOf(dates: number[], now: number): number {
  return dates.length > 0 ? Math.min(Math.max(...dates), now) : now;
}
