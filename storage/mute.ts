/**
 * A muted blog is followed and kept, but its posts are neither counted nor listed as unread. They are stored as read, with a
 * mark, so that no index and no count has to know of it; once it is heard again, those that the reader has not touched
 * meanwhile are unread.
 */
import { database } from "./database";
import type { Feed } from "./feeds";
import { postsOfFeed } from "./leftPosts";
import { tellChanged } from "./postChanges";
import type { Post } from "./posts";

/** Mutes feeds, or lets them be heard again. `now` in ms. */
export async function mute(feedIds: string[], isMuted: boolean, now: number): Promise<void> {
  const { feeds, posts } = database;
  const changed = await database.transaction("rw", feeds, posts, async ({ idbtrans }) => {
    await feeds
      .where("id")
      .anyOf(feedIds)
      .modify((feed) => {
        if (isMuted) feed.isMuted = true;
        else delete feed.isMuted;
        feed.changedAt = now;
      });
    const theirs = (await Promise.all(feedIds.map(postsOfFeed))).flat();
    const meant = theirs.filter(isMuted ? isUnread : isUntouched);
    const store = idbtrans.objectStore("posts");
    for (const post of meant) store.put(isMuted ? hushed(post, now) : heard(post, now));
    return meant;
  });
  tellChanged(changed);
}

/** Gives a post as a feed keeps it at an instant (ms): where the feed is muted, one that is unread is not counted. */
export function asKeptBy(feed: Feed, post: Post, now: number): Post {
  return feed.isMuted && isUnread(post) ? hushed(post, now) : post;
}

function hushed(post: Post, now: number): Post {
  return { ...post, unread: 0, mutedAt: now, changedAt: now };
}

function heard({ mutedAt: _over, ...post }: Post, now: number): Post {
  return { ...post, unread: 1, changedAt: now };
}

function isUnread({ unread }: Post): boolean {
  return unread === 1;
}

/** Whatever the reader does to a post changes it later than it was muted. */
function isUntouched({ unread, mutedAt, changedAt }: Post): boolean {
  return unread === 0 && mutedAt !== undefined && mutedAt === changedAt;
}
