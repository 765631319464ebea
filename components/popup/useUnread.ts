import { listPostsAndNotes, type Piece } from "@/storage/postLists";
import { type PostWindow, usePostWindow } from "../lists/usePostWindow";
import { useUnreadCount } from "./useUnreadCount";

/** The unread posts, and how many there are. */
export interface Unread {
  /** Those that are near to the eye; undefined until storage has answered. */
  window: PostWindow | undefined;
  /** The keys of those of them that have a note. */
  noted: Set<string>;
  /** All unread posts of the list, counted up to a limit. */
  count: number;
  /** All unread posts there are, counted up to a limit; undefined until they are: their list need not wait for that. */
  total: number | undefined;
  error: unknown;
}

/** Gives the unread posts, of all feeds or of some, as they are at any moment. */
export function useUnread(feedIds: string[] | undefined): Unread {
  const about = feedIds?.join(" ") ?? "";
  const read = (limit: number, piece: Piece) => listPostsAndNotes("unread", limit, feedIds, piece);
  const { value, window, error } = usePostWindow(read, about);
  const isListed = window !== undefined;
  const total = useUnreadCount(undefined, isListed);
  const theirs = useUnreadCount(feedIds, isListed && feedIds !== undefined);
  const listed = (window?.posts.length ?? 0) + (window?.above.count ?? 0);
  const count = (feedIds ? theirs : total) ?? listed;
  return { window, noted: value?.noted ?? new Set(), count, total, error };
}
