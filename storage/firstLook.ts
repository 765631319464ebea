/** The first look at a blog must not bury the reader: what of it counts as unread. Pure. */

const recent = 30 * 24 * 60 * 60 * 1000;
const most = 5;

/**
 * Chooses from a blog's posts, given in its own order, newest first, those that are unread at the first look: of the
 * last 30 days at most the newest five; where there are none in that time, the newest one. `now` and dates in ms.
 */
export function chooseUnread<T extends { publishedAt?: number }>(posts: T[], now: number): Set<T> {
  const age = (post: T) => now - (post.publishedAt ?? Number.NEGATIVE_INFINITY);
  const newestFirst = posts
    .map((post, place) => ({ post, place }))
    .sort((a, b) => compare(age(a.post), age(b.post)) || a.place - b.place)
    .map(({ post }) => post);
  const fresh = newestFirst.filter((post) => age(post) <= recent).slice(0, most);
  return new Set(fresh.length > 0 ? fresh : newestFirst.slice(0, 1));
}

/** Subtraction would make NaN of two undated posts. */
function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
