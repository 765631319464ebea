/** How often a blog writes, by the dates of its posts. Pure. */

const newest = 10;

/**
 * Gives the ms that usually pass between two posts: the median gap of the newest ten dates. Undefined with fewer than
 * two dates.
 */
export function rhythmOf(dates: number[]): number | undefined {
  const latest = dates.toSorted((a, b) => b - a).slice(0, newest);
  const gaps = latest.slice(1).map((date, i) => (latest[i] ?? date) - date);
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
}
