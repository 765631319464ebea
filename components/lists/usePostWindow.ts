import { useCallback, useRef, useState } from "preact/hooks";
import type { Piece } from "@/storage/postLists";
import type { ListedPost } from "@/storage/posts";
import { useObserved } from "../useObserved";
import { atStart, countAbove, goDown, goUp, heightAbove, step, type Window } from "./window";

/** A list's posts that are read, and what is known of the others. */
export interface PostWindow {
  posts: ListedPost[];
  /** The room above the first of them, px. */
  heightAbove: number;
  /** How many stand above them, and the instant (ms) of the last of these. */
  above: { count: number; sortAt: number | undefined };
  hasMore: boolean;
  /** Reads more below. The first posts make room for it, as long as they are at most `farAbove` px high. */
  showMore: (heightOf: (first: number) => number, farAbove: number) => void;
  /** Reads again what stood at `top`, px from the list's beginning. */
  showAbove: (top: number) => void;
}

/** Gives the window over a list that is read whole. */
export function wholeList(posts: ListedPost[]): PostWindow {
  const above = { count: 0, sortAt: undefined };
  return { posts, heightAbove: 0, above, hasMore: false, showMore: () => {}, showAbove: () => {} };
}

/** What `read` gave, and the window over its posts. Undefined until storage has answered. */
export interface Windowed<T> {
  value: T | undefined;
  window: PostWindow | undefined;
  error: unknown;
}

/**
 * Reads a list through a window and keeps it true. `read` gives `limit` posts of a piece, with whatever else belongs to
 * them; a change of `about` begins anew at the top. While another piece or list is being read, what was seen last stays.
 */
export function usePostWindow<T extends { posts: ListedPost[] }>(
  read: (limit: number, piece: Piece) => Promise<T>,
  about: string,
): Windowed<T> {
  const [wanted, want] = useState({ about, window: atStart });
  const window = wanted.about === about ? wanted.window : atStart;
  // One post more than is shown tells whether there are more.
  const readWindow = async () => ({
    window,
    about,
    value: await read(window.limit + 1, { after: window.left.at(-1)?.edge }),
  });
  const { value: now, error } = useObserved(readWindow, [about, window]);
  const last = useRef(now);
  if (now) last.current = now;
  const seen = last.current;
  // What is wanted next follows from what is seen: a second wish before the first is fulfilled would be blind.
  const isSettled = seen !== undefined && seen.window === window && seen.about === about;
  const change = useCallback(
    (next: (window: Window) => Window) => {
      if (isSettled) want({ about, window: next(window) });
    },
    [isSettled, about, window],
  );
  if (!seen) return { value: undefined, window: undefined, error };
  const posts = seen.value.posts.slice(0, seen.window.limit);
  const leave = (height: number, farAbove: number) => {
    const post = posts[step - 1];
    if (!post || height > farAbove) return undefined;
    return { edge: { sortAt: post.sortAt, key: post.key, count: countAbove(window) + step }, height };
  };
  return {
    value: seen.value,
    error,
    window: {
      posts,
      heightAbove: heightAbove(seen.window),
      above: { count: countAbove(seen.window), sortAt: seen.window.left.at(-1)?.edge.sortAt },
      hasMore: seen.value.posts.length > seen.window.limit,
      showMore: (heightOf, farAbove) => change((at) => goDown(at, () => leave(heightOf(step), farAbove))),
      showAbove: (top) => change((at) => goUp(at, top)),
    },
  };
}
