/**
 * A list as long as one likes, of which a window of some 150 posts is read and drawn. Above it stands empty room as high as
 * what was there. Pure.
 */
import type { Edge } from "@/storage/postLists";

/** So many posts are read at a time. */
export const step = 50;
/** At first only what one sees is read and drawn: the rest would keep the reader waiting for it. */
const first = 12;
/** From so many on the first posts leave when more are read. */
export const most = 150;

/** Posts that have left the window upwards: what the next begins after, and how high they were, px. */
export interface Left {
  edge: Edge;
  height: number;
}

/** What of a list is read: so many posts after those that have left. */
export interface Window {
  left: Left[];
  limit: number;
}

export const atStart: Window = { left: [], limit: first };

/** Gives how high the room above the window is, px. */
export function heightAbove({ left }: Window): number {
  return left.reduce((sum, { height }) => sum + height, 0);
}

/** Gives how many posts have left the window. */
export function countAbove({ left }: Window): number {
  return left.at(-1)?.edge.count ?? 0;
}

/**
 * Gives the window with more below: without its first posts where it is large enough and they can leave (a page may be
 * so high that they are still seen), else larger.
 */
export function goDown(window: Window, leave: () => Left | undefined): Window {
  const leaving = window.limit < most ? undefined : leave();
  if (!leaving) return { ...window, limit: window.limit < step ? step : window.limit + step };
  return { ...window, left: [...window.left, leaving] };
}

/** Gives the window with what stands at `top` (px from the list's beginning) in it again. */
export function goUp(window: Window, top: number): Window {
  let { left } = window;
  let height = heightAbove(window);
  while (left.length > 0 && height > Math.max(top, 0)) {
    height -= left.at(-1)?.height ?? 0;
    left = left.slice(0, -1);
  }
  return { ...window, left };
}
