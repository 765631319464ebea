import { useState } from "preact/hooks";
import { notedKeys } from "@/storage/notes";
import { countUnread, type ListedPost, listPosts } from "@/storage/posts";
import { useObserved } from "../useObserved";

const page = 50;

export interface Unread {
  /** The newest unread posts; undefined until storage has answered. */
  posts: ListedPost[] | undefined;
  /** The keys of those of them that have a note. */
  noted: Set<string>;
  /** All unread posts, counted up to a limit. */
  count: number;
  error: unknown;
  /** Lists fifty more. */
  showMore: () => void;
}

/** Gives the unread posts, as they are at any moment. */
export function useUnread(): Unread {
  const [limit, setLimit] = useState(page);
  const { value, error } = useObserved(() => readUnread(limit), []);
  const more = useObserved(() => (limit > page ? readUnread(limit) : Promise.resolve(undefined)), [limit]);
  const seen = more.value ?? value;
  return {
    posts: seen?.posts,
    noted: seen?.noted ?? new Set(),
    count: seen?.count ?? 0,
    error,
    showMore: () => setLimit((seen?.posts.length ?? 0) + page),
  };
}

async function readUnread(limit: number) {
  const [posts, count] = await Promise.all([listPosts("unread", limit), countUnread()]);
  return { posts, count, noted: await notedKeys(posts.map((post) => post.key)) };
}
