/**
 * What a check of a feed found, written in one transaction: posts, their texts, the feed's validators and its next
 * check belong together. Were validators to arrive without their posts, the server would answer 304 for ever.
 *
 * Polling never touches notes, never makes a read post unread, and writes only what changed.
 */

import { changeKnown } from "./changedPosts";
import { type Check, checkedFeed } from "./checks";
import { database } from "./database";
import { pairElsewhere } from "./elsewhere";
import type { Feed } from "./feeds";
import { takeBackNamed } from "./leftPosts";
import { addNew, makeNew, tellNew } from "./newPosts";
import { tellChanged } from "./postChanges";
import type { Post } from "./posts";
import { postsOfKeys } from "./postsOfKeys";
import { dropDoubles, type IncomingPost, pairPosts } from "./samePost";
import { markTexts } from "./textMarks";
import { packTitles } from "./titlePacks";

const nothing = { posts: [], bodies: [], back: [] };

/**
 * Keeps a document's posts. Gives how many were new; 0 too where the feed is no longer followed. `isFirstLook` tells
 * whether nothing of the feed was kept when its row was last read.
 *
 * All that is read is asked for at once, and all that is written is sent at once: the tables are locked meanwhile, and
 * each turn between worker and database waits for whatever else the worker does.
 */
export async function keepPosts(
  feedId: string,
  incoming: IncomingPost[],
  check: Check,
  isFirstLook = true,
): Promise<number> {
  const { feeds, posts, bodies, notes, titlePacks, textMarks, leftPosts } = database;
  // Only the first look asks which posts are noted. Else notes stay out of it: a keystroke must not wait for a poll.
  const scope = [feeds, posts, bodies, titlePacks, textMarks, leftPosts, ...(isFirstLook ? [notes] : [])];
  const added = await database.transaction("rw", scope, async (transaction) => {
    const single = dropDoubles(incoming);
    const [feed, stored, left] = await Promise.all([
      feeds.get(feedId),
      storedPosts(single, feedId),
      postsOfKeys(leftPosts, keysOf(single)),
    ]);
    // Unfollowed; or followed anew meanwhile, and then it is due.
    if (!feed || (feed.firstLookAt === undefined && !isFirstLook)) return nothing;
    const found = pairPosts(single, [...stored, ...left], feedId);
    const known = takeBackNamed(feed, found, new Set(left), check.at, transaction.idbtrans);
    const back = known.filter((post, i) => post !== found[i]) as Post[];
    const pairs = feed.kind === "page" ? await pairElsewhere(single, known) : known;
    const taken = new Set([...stored, ...back].map(({ key }) => key));
    const fresh = await makeNew(feed, single, pairs, taken, check.at);
    const changed = await changeKnown(feed, single, pairs);
    addNew(fresh, transaction.idbtrans);
    markTexts(
      [...fresh.posts, ...changed].map(({ key }) => key),
      transaction.idbtrans,
    );
    await Promise.all([
      packTitles([...fresh.posts, ...back, ...changed]),
      feeds.put(readFeedRow(feed, check, fresh.posts)),
    ]);
    return { ...fresh, back };
  });
  tellNew(added);
  tellChanged(added.back);
  return added.posts.length;
}

async function storedPosts(incoming: IncomingPost[], feedId: string): Promise<Post[]> {
  const [byKey, byDate] = await Promise.all([
    postsOfKeys(database.posts, keysOf(incoming)),
    postsOfDates(feedId, datesOf(incoming)),
  ]);
  const found = new Set(byKey.flatMap((post) => post.keys));
  const unknown = incoming.filter((post) => !post.keys.some((key) => found.has(key)));
  const dates = new Set<number | undefined>(datesOf(unknown));
  const alike = byDate.filter(({ publishedAt }) => dates.has(publishedAt));
  return [...new Map([...byKey, ...alike].map((post) => [post.key, post])).values()];
}

function keysOf(posts: IncomingPost[]): Set<string> {
  return new Set(posts.flatMap(({ keys }) => keys));
}

function datesOf(posts: Pick<IncomingPost, "publishedAt">[]): number[] {
  return posts.flatMap((post) => post.publishedAt ?? []);
}

/** A feed's posts from the earliest of some dates to the latest. */
async function postsOfDates(feedId: string, dates: number[]): Promise<Post[]> {
  if (dates.length === 0) return [];
  const [from, to] = [Math.min(...dates), Math.max(...dates)];
  return database.posts
    .where("[feedId+publishedAt]")
    .between([feedId, from], [feedId, to], true, true)
    .toArray();
}

/** The row after a document was read: what the check says, and what was new in it. */
function readFeedRow(feed: Feed, check: Check, fresh: Post[]): Feed {
  const isFirst = feed.firstLookAt === undefined;
  const dates = datesOf(fresh);
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
