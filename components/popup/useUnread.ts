import { notedKeys } from "@/storage/notes";
import { listPosts, type Piece } from "@/storage/postLists";
import { countUnread, type ListedPost } from "@/storage/posts";
import { type PostWindow, usePostWindow } from "../lists/usePostWindow";

/** The unread posts, and how many there are. */
export interface Unread {
  /** Those that are near to the eye; undefined until storage has answered. */
  window: PostWindow | undefined;
  /** The keys of those of them that have a note. */
  noted: Set<string>;
  /** All unread posts of the list, counted up to a limit. */
  count: number;
  /** All unread posts there are, counted up to a limit. */
  total: number;
  error: unknown;
}

/** Gives the unread posts, of all feeds or of some, as they are at any moment. */
export function useUnread(feedIds: string[] | undefined): Unread {
  const read = (limit: number, piece: Piece) => readUnread(limit, piece, feedIds);
  const { value, window, error } = usePostWindow(read, feedIds?.join(" ") ?? "");
  const { noted = new Set<string>(), count = 0, total = 0 } = value ?? {};
  return { window, noted, count, total, error };
}

async function readUnread(limit: number, piece: Piece, feedIds: string[] | undefined) {
  const [posts, count] = await Promise.all([
    listPosts("unread", limit, feedIds, piece),
    countUnread(feedIds),
  ]);
  const total = feedIds ? await countUnread() : count;
  return { posts, count, total, noted: await notedKeys(posts.map((post: ListedPost) => post.key)) };
}
