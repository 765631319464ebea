import { unreadRanges } from "./postRanges";

/**
 * Tells whether any post is unread, of all feeds or of some, or any that is older than an instant (ms). Reads no more than a
 * key of each feed, so that it can be observed at any number of posts.
 */
export async function isAnyUnread(feedIds: string[] | undefined, before?: number): Promise<boolean> {
  const first = await Promise.all(unreadRanges(feedIds, before).map((range) => range.limit(1).primaryKeys()));
  return first.some((keys) => keys.length > 0);
}
