/**
 * What a check of a feed found, written in one transaction: posts, their texts, the feed's validators and its next
 * check belong together. Were validators to arrive without their posts, the server would answer 304 for ever.
 *
 * Polling never touches notes, never makes a read post unread, and writes only what changed.
 */

import { changeKnown } from "./changedPosts";
import { database } from "./database";
import type { Feed, Trouble, Validators } from "./feeds";
import { addNew } from "./newPosts";
import type { Post } from "./posts";
import { dropDoubles, type IncomingPost, pairPosts } from "./samePost";

/** When a feed was checked and when it is to be checked next (ms), with what its server gave to recognise the answer. */
export interface Check {
  at: number;
  nextCheckAt: number;
  validators?: Validators;
  /** What usually passes between two posts of the feed, ms. */
  rhythm?: number;
}

/** Keeps a document's posts. Gives how many were new; 0 too where the feed is no longer followed. */
export async function keepPosts(feedId: string, incoming: IncomingPost[], check: Check): Promise<number> {
  const { feeds, posts, bodies, notes } = database;
  const isFirstLook = (await feeds.get(feedId))?.firstLookAt === undefined;
  // Only the first look asks which posts are noted. Else notes stay out of it: a keystroke must not wait for a poll.
  const scope = isFirstLook ? [feeds, posts, bodies, notes] : [feeds, posts, bodies];
  return database.transaction("rw", scope, async () => {
    const feed = await feeds.get(feedId);
    if (!feed) return 0;
    const single = dropDoubles(incoming);
    const pairs = pairPosts(single, await storedPosts(single, feedId), feedId);
    const fresh = await addNew(feed, single, pairs, check.at);
    await changeKnown(feed, single, pairs);
    await feeds.put({ ...checkedFeed(feed, check, fresh), lastFullAt: check.at });
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

function checkedFeed(feed: Feed, check: Check, fresh: Post[]): Feed {
  const { trouble: _over, validators: _old, ...rest } = feed;
  const isFirst = feed.firstLookAt === undefined;
  const dates = fresh.flatMap((post) => post.publishedAt ?? []);
  return {
    ...rest,
    nextCheckAt: check.nextCheckAt,
    lastCheckedAt: check.at,
    lastWorkedAt: check.at,
    ...(fresh.length > 0 ? { lastNewAt: isFirst ? newestOf(dates, check.at) : check.at } : {}),
    ...(isFirst ? { firstLookAt: check.at } : {}),
    ...(isFirst && dates.length > 0 ? { oldestAt: Math.min(...dates) } : {}),
    ...(check.validators ? { validators: check.validators } : {}),
    ...(check.rhythm === undefined ? {} : { rhythm: check.rhythm }),
  };
}

/** At the first look nothing is new: the blog was last new when its newest dated post was published. */
function newestOf(dates: number[], now: number): number {
  return dates.length > 0 ? Math.min(Math.max(...dates), now) : now;
}

/**
 * Keeps the fact that a feed's server said "nothing new" (304): the feed's row alone is written. The validators are
 * those of the check; a 304 that names none leaves the old ones standing (RFC 9110 §15.4.5), which the caller passes on.
 */
export async function keepUnchanged(feedId: string, check: Check): Promise<void> {
  await database.feeds
    .where("id")
    .equals(feedId)
    .modify((feed, ref) => {
      ref.value = checkedFeed(feed, check, []);
    });
}

/** Keeps why a check failed. Posts, notes and validators stay as they are. */
export async function keepTrouble(
  feedId: string,
  check: Check,
  trouble: Omit<Trouble, "since" | "times">,
): Promise<void> {
  await database.feeds
    .where("id")
    .equals(feedId)
    .modify((feed) => {
      const { since, times } = feed.trouble ?? { since: check.at, times: 0 };
      feed.trouble = { ...trouble, since, times: times + 1 };
      feed.lastCheckedAt = check.at;
      feed.nextCheckAt = check.nextCheckAt;
    });
}
