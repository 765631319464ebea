import { database } from "./database";
import type { Post } from "./posts";

const day = 24 * 60 * 60 * 1000;

/**
 * Lets no post be of a time to come that its author did not name. No post is kept with a later date than its arrival, but the
 * clock itself may have been ahead then: without this it would stand on top until that day. A day is nobody's fault: it may
 * be a journey around the world. Gives how many were set to `now` (ms); they keep their order.
 *
 * One whose author named the date keeps it: where it lies ahead, it is the clock that is behind.
 */
export async function calmDates(now: number): Promise<number> {
  const ranges = [0, 1].map((unread) =>
    database.posts.where("[unread+sortAt]").between([unread, now + day], [unread, []], false),
  );
  const ahead = (await Promise.all(ranges.map((range) => range.toArray()))).flat();
  const wrong = ahead.filter(isOfArrival).sort((one, other) => other.sortAt - one.sortAt);
  if (wrong.length === 0) return 0;
  const places = new Map(wrong.map(({ key }, place) => [key, place]));
  return database.posts
    .where("key")
    .anyOf([...places.keys()])
    .modify((post) => {
      post.sortAt = now - (places.get(post.key) ?? 0);
    });
}

function isOfArrival({ publishedAt, sortAt }: Post): boolean {
  return publishedAt === undefined || sortAt > publishedAt;
}
