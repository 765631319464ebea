import { isOf } from "@/storage/folders";
import { type ListedPost, lastOpened } from "@/storage/posts";
import type { SeenHealth } from "../useHealth";
import { useObserved } from "../useObserved";
import { type Results, useSearch } from "../useSearch";
import { type Unread, useUnread } from "./useUnread";

const halfDay = 12 * 60 * 60 * 1000;

/** The posts the popup shows. */
export interface PopupPosts {
  unread: Unread;
  /** What was searched and found; then nothing else is shown. */
  results: Results | undefined;
  /** The post that was opened last and waits for its note. */
  last: ListedPost | undefined;
  /** The feeds that the list is of; undefined where it is of all. */
  feedIds: string[] | undefined;
  /** All that can be chosen, in the order in which it stands. */
  posts: ListedPost[];
  /** Whether storage has answered. */
  isReady: boolean;
}

/** Gives the unread posts, of one blog, of a folder or of all, or what a query finds. */
export function usePopupPosts(
  health: SeenHealth | undefined,
  blog: string | undefined,
  query: string | undefined,
): PopupPosts {
  const feedIds = blog ? health?.feeds.filter((feed) => isOf(feed, blog)).map(({ id }) => id) : undefined;
  const unread = useUnread(feedIds);
  const opened = useObserved(async () => ({ post: await lastOpened(Date.now() - halfDay) }), []);
  const results = useSearch(query);
  const last = results ? undefined : opened.value?.post;
  const listed = results?.posts ?? unread.window?.posts ?? [];
  return {
    unread,
    results,
    last,
    feedIds,
    posts: [...(last ? [last] : []), ...listed.filter(({ key }) => key !== last?.key)],
    isReady: opened.value !== undefined && unread.window !== undefined,
  };
}
