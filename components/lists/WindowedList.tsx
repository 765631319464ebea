import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ListedPost } from "@/storage/posts";
import type { PostWindow } from "./usePostWindow";

/** More is read this long before it comes into view, px. */
const ahead = 900;
/** For so long a frame is waited for, ms. */
const unframed = 200;

interface Props {
  label: string;
  class?: string;
  window: PostWindow;
  /** Draws one post; the instant (ms) of the post above it is given where there is one. */
  row: (post: ListedPost, above: number | undefined, place: Place) => ComponentChildren;
}

/** Where a row stands in the whole list, for those who cannot see it: the first is 1. */
export interface Place {
  place: number;
  /** -1: nobody has counted them. */
  size: number;
}

/** A list of any length, of which only what is near to the eye is drawn. */
export function WindowedList({ label, class: name, window, row }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const look = useRef(() => {});
  look.current = () => list.current && lookAround(list.current, window);
  useEffect(() => {
    // Behind the frame: what is there already is painted before more is asked for. A page behind another gets no frames.
    const frame = requestAnimationFrame(() => setTimeout(() => look.current()));
    const timer = setTimeout(() => look.current(), unframed);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });
  useEffect(() => {
    // Scrolling is heard on its way down, whichever part of the page is scrolled.
    const hear = () => look.current();
    document.addEventListener("scroll", hear, { capture: true, passive: true });
    globalThis.addEventListener("resize", hear);
    return () => {
      document.removeEventListener("scroll", hear, { capture: true });
      globalThis.removeEventListener("resize", hear);
    };
  }, []);
  const { posts, above, hasMore, heightAbove } = window;
  const size = hasMore ? -1 : above.count + posts.length;
  return (
    <ul ref={list} class={name} aria-label={label} style={{ paddingBlockStart: `${heightAbove}px` }}>
      {posts.map((post, i) =>
        row(post, posts[i - 1]?.sortAt ?? above.sortAt, {
          place: above.count + i + 1,
          size,
        }),
      )}
    </ul>
  );
}

/** Reads on where an end of what is drawn is near to the part of the page that one sees. */
function lookAround(list: HTMLElement, window: PostWindow): void {
  const { top, bottom } = list.getBoundingClientRect();
  const farAbove = -top - ahead - window.heightAbove;
  const hasLeft = window.above.count > 0;
  if (hasLeft && farAbove < 0) window.showAbove(-top - ahead);
  else if (window.hasMore && bottom < globalThis.innerHeight + ahead)
    window.showMore((first) => heightOfRows(list, first), farAbove);
}

function heightOfRows(list: HTMLElement, count: number): number {
  const [first, next] = [list.children[0], list.children[count]];
  return first && next ? next.getBoundingClientRect().top - first.getBoundingClientRect().top : 0;
}
