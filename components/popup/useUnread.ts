import { useRef, useState } from "preact/hooks";
import { notedKeys } from "@/storage/notes";
import { countUnread, type ListedPost, listPosts } from "@/storage/posts";
import { useObserved } from "../useObserved";

const page = 50;

export interface Unread {
  /** The newest unread posts; undefined until storage has answered. */
  posts: ListedPost[] | undefined;
  /** The keys of those of them that have a note. */
  noted: Set<string>;
  /** All unread posts of the list, counted up to a limit. */
  count: number;
  /** All unread posts there are, counted up to a limit. */
  total: number;
  error: unknown;
  /** Lists fifty more. */
  showMore: () => void;
}

/** Gives the unread posts, of all feeds or of some, as they are at any moment. */
export function useUnread(feedIds: string[] | undefined): Unread {
  const [limit, setLimit] = useState(page);
  const about = feedIds?.join(" ");
  const { value, error } = useObserved(() => readUnread(page, feedIds), [about]);
  const more = useObserved(
    () => (limit > page ? readUnread(limit, feedIds) : Promise.resolve(undefined)),
    [limit, about],
  );
  // While another blog's posts are fetched the last ones stay: an empty popup would take the focus from the choice of it.
  const shown = useRef(value);
  shown.current = more.value ?? value ?? shown.current;
  const seen = shown.current;
  return {
    posts: seen?.posts,
    noted: seen?.noted ?? new Set(),
    count: seen?.count ?? 0,
    total: seen?.total ?? 0,
    error,
    showMore: () => setLimit((seen?.posts.length ?? 0) + page),
  };
}

async function readUnread(limit: number, feedIds: string[] | undefined) {
  const [posts, count] = await Promise.all([listPosts("unread", limit, feedIds), countUnread(feedIds)]);
  const total = feedIds ? await countUnread() : count;
  return { posts, count, total, noted: await notedKeys(posts.map((post) => post.key)) };
}
