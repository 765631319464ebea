/** Posts that were known: what their feed corrected since. Runs inside the transaction of `keepPosts`. */
import { isTextDropped } from "./bodies";
import { database } from "./database";
import { feedFields } from "./feedFields";
import type { Feed } from "./feeds";
import { elsewhere, type Post } from "./posts";
import type { IncomingPost } from "./samePost";
import { unpackTitles } from "./titlePacks";

/** Writes what changed of the posts that are paired with a stored one, and nothing for the others. Gives those that changed. */
export async function changeKnown(
  feed: Feed,
  incoming: IncomingPost[],
  pairs: (Post | undefined)[],
): Promise<Post[]> {
  const all: Post[] = [];
  const taken: string[] = [];
  for (const [i, post] of incoming.entries()) {
    const stored = pairs[i];
    if (!stored) continue;
    const changed =
      stored.feedId === elsewhere
        ? takenIn(stored, post, feed)
        : changedPost(stored, post, stored.feedId === feed.id || (await hasLongerText(feed, post, stored)));
    if (!changed) continue;
    all.push(changed);
    if (stored.feedId === elsewhere) taken.push(stored.key);
    await database.posts.put(changed);
    // A text that is kept no longer does not come back with its next correction.
    if (post.html && changed.bodyMark !== stored.bodyMark && !(await isTextDropped(stored))) {
      await database.bodies.put({ key: stored.key, html: post.html });
    }
  }
  if (taken.length > 0) await unpackTitles(elsewhere, taken);
  return all;
}

/** A page that the reader noted before its feed was followed is that feed's from then on, read as it is. */
function takenIn(stored: Post, incoming: IncomingPost, feed: Feed): Post {
  return {
    ...stored,
    keys: [...new Set([...stored.keys, ...incoming.keys])],
    ...feedFields(incoming),
    feedId: feed.id,
    sortAt: Math.min(incoming.publishedAt ?? stored.sortAt, stored.sortAt),
  };
}

/** Of two feeds of one blog, the one that gives the whole text takes the post over from the one that gives none. */
async function hasLongerText(feed: Feed, incoming: IncomingPost, stored: Post): Promise<boolean> {
  if (incoming.minutes === undefined || stored.minutes !== undefined) return false;
  const owner = await database.feeds.get(stored.feedId);
  return owner?.blog === feed.blog;
}

/** The stored post with what its feed has corrected since, or undefined where nothing changed. */
function changedPost(stored: Post, incoming: IncomingPost, owns: boolean): Post | undefined {
  const keys = [...new Set([...stored.keys, ...incoming.keys])];
  const next: Post = { ...stored, keys, ...(owns ? feedFields(incoming) : {}) };
  return JSON.stringify(next) === JSON.stringify(stored) ? undefined : next;
}
