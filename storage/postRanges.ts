/** The parts of the indexes that lists and counts of posts are read from. */
import { database } from "./database";

/** A part of an index that ends in what lists are sorted by; of some parts only the starred posts are meant. */
export interface Start {
  index: string;
  values: (string | number)[];
  isOfStarred?: boolean;
}

/** Gives the parts of which the first posts together are the first of a choice, of all feeds or of some. */
export function startsOf(choice: "all" | "unread" | "starred", feedIds: string[] | undefined): Start[] {
  if (choice === "starred" && !feedIds) return [{ index: "[starred+sortAt]", values: [1] }];
  const states = choice === "unread" ? [1] : [0, 1];
  if (!feedIds) return states.map((unread) => ({ index: "[unread+sortAt]", values: [unread] }));
  return feedIds.flatMap((id) =>
    states.map((unread) => ({
      index: "[feedId+unread+sortAt]",
      values: [id, unread],
      isOfStarred: choice === "starred",
    })),
  );
}

/** Gives the ranges of the unread posts, of all feeds or of some, all or those older than an instant (ms). */
export function unreadRanges(feedIds: string[] | undefined, before?: number) {
  return startsOf("unread", feedIds).map((start) => rangeOf(start, before));
}

/** Gives a part as an open range: every instant there is, on either side of 1970. */
export function rangeOf({ index, values }: Start, before: number | [] = []) {
  return database.posts.where(index).between([...values, Number.NEGATIVE_INFINITY], [...values, before]);
}
