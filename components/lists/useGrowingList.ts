import { useState } from "preact/hooks";
import type { ListedPost } from "@/storage/posts";
import { type PostWindow, wholeList } from "./usePostWindow";

/** As many as come into view and a few more; drawing a hundred would be felt at each key of a search. */
const step = 20;

/** Gives a window over a list that is read whole and drawn by and by, as far as one scrolls. */
export function useGrowingList(posts: ListedPost[]): PostWindow {
  const [drawn, draw] = useState({ posts, count: step });
  const count = drawn.posts === posts ? drawn.count : step;
  return {
    ...wholeList(posts.slice(0, count)),
    hasMore: count < posts.length,
    showMore: () => draw({ posts, count: count + step }),
  };
}
