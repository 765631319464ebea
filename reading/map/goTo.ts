/** From dot to dot with the arrow keys. Pure. */
import type { Point } from "./view";

/** Where the arrow keys point to; y grows downwards. */
export const directions: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What lies further aside than this (the cosine of 60 degrees) is not in a direction. */
const aside = 0.5;

/**
 * Gives the place of the dot that one comes to from another in a direction: the nearest, where what lies aside counts as
 * further away; undefined where there is none.
 */
export function dotTowards(direction: Point, from: Point, dots: Point[]): number | undefined {
  let [best, least] = [undefined as number | undefined, Number.POSITIVE_INFINITY];
  for (const [place, dot] of dots.entries()) {
    const [x, y] = [dot.x - from.x, dot.y - from.y];
    const distance = Math.hypot(x, y);
    if (dot === from || distance === 0) continue;
    const straight = (x * direction.x + y * direction.y) / distance;
    if (straight < aside) continue;
    const cost = distance * (3 - 2 * straight);
    if (cost < least) [best, least] = [place, cost];
  }
  return best;
}
