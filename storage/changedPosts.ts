/** Posts that were known: what their feed corrected since. Runs inside the transaction of `keepPosts`. */
import { isTextDropped } from "./bodies";
import { database } from "./database";
import { feedFields } from "./feedFields";
import type { Feed } from "./feeds";
import type { Post } from "./posts";
import type { IncomingPost } from "./samePost";

/** Writes what changed of the posts that are paired with a stored one, and nothing for the others. Gives those that changed. */
export async function changeKnown(
  feed: Feed,
  incoming: IncomingPost[],
  pairs: (Post | undefined)[],
): Promise<Post[]> {
  const all: Post[] = [];
  for (const [i, post] of incoming.entries()) {
    const stored = pairs[i];
    if (!stored) continue;
    const owns = stored.feedId === feed.id || (await hasLongerText(feed, post, stored));
    const changed = changedPost(stored, post, owns);
    if (!changed) continue;
    all.push(changed);
    await database.posts.put(changed);
    // A text that is kept no longer does not come back with its next correction.
    if (post.html && changed.bodyMark !== stored.bodyMark && !(await isTextDropped(stored))) {
      await database.bodies.put({ key: stored.key, html: post.html });
    }
  }
  return all;
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
