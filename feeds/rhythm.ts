/** How often a blog writes, by the dates of its posts. Pure. */

const newest = 10;

/**
 * Gives the ms that usually pass between two posts: the median gap of the newest ten dates, or half of how long the
 * blog has been silent, whichever is more, so that one that has gone quiet is asked less and less. Undefined with
 * fewer than two dates.
 */
export function rhythmOf(dates: (number | undefined)[], now: number): number | undefined {
  const known = dates.filter((date): date is number => date !== undefined).sort((a, b) => b - a);
  const latest = known.slice(0, newest);
  const gaps = latest.slice(1).map((date, i) => (latest[i] ?? date) - date);
  const median = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
  return median === undefined ? undefined : Math.max(median, (now - (latest[0] ?? now)) / 2);
}
