/**
 * Marking all posts read, and taking that back: a thousand posts in a transaction, so that a popup which marks a hundred
 * thousand stays awake. What is still to be done stands in the database, in the transaction of what is done: when the
 * page is closed or killed in the middle of it, whichever page or worker comes next does the rest.
 */
import { database } from "./database";
import {
  type Doing,
  findLastMarked,
  keepLast,
  type LastMarked,
  readLast,
  remember,
  takeBack,
  undoTime,
} from "./lastMarked";
import { changePosts, tellChanged } from "./postChanges";
import { unreadRanges } from "./postRanges";
import type { Post } from "./posts";

const portion = 1000;

/** Marks every unread post read, or those of some feeds, or those older than an instant (ms). Gives how many there were. */
export async function markAllRead(
  feedIds: string[] | undefined,
  now: number,
  before?: number,
): Promise<number> {
  const doing = { what: "marking" as const, feedIds, before };
  const first = { count: 0, at: now, until: now + undoTime, portions: 0, doing };
  const marked = await step((transaction) => markPortion(transaction, first, doing));
  return (marked?.length ?? 0) + (await finishMarking(now));
}

/** Makes unread again what was marked read last, except what the reader has opened since. Gives how many. */
export async function undoMarkedRead(now: number): Promise<number> {
  const back = await step(async (transaction) => {
    const last = await findLastMarked(now);
    return last && bringBack(transaction, { ...last, doing: { what: "undoing" } }, now);
  });
  return (back?.length ?? 0) + (await finishMarking(now));
}

/** Does what is left of a marking or an undoing (`now` in ms). Gives how many posts that was. */
export async function finishMarking(now: number): Promise<number> {
  let count = 0;
  const began = performance.now();
  while ((await readLast())?.doing) {
    const at = now + performance.now() - began;
    const posts = await step(async (transaction) => {
      const last = await readLast();
      if (!last?.doing) return undefined;
      if (last.doing.what === "undoing") return bringBack(transaction, last, at);
      return markPortion(transaction, { ...last, until: at + undoTime }, last.doing);
    });
    count += posts?.length ?? 0;
  }
  return count;
}

/** Runs a step in a transaction of its own, and tells of the posts it changed. */
async function step(
  run: (transaction: IDBTransaction) => Promise<Post[] | undefined>,
): Promise<Post[] | undefined> {
  // Dexie follows what is awaited in a transaction only where the function it is given is an async one itself.
  const posts = await database.transaction("rw", database.posts, database.settings, async (transaction) => {
    return await run(transaction.idbtrans);
  });
  if (posts) tellChanged(posts);
  return posts;
}

/** Marks some of the posts that were there when the reader pressed; what has come since stays unread. */
async function markPortion(
  transaction: IDBTransaction,
  last: LastMarked,
  { feedIds, before, late = 0 }: Extract<Doing, { what: "marking" }>,
): Promise<Post[] | undefined> {
  const most = portion + late;
  const found: Post[] = [];
  for (const range of unreadRanges(feedIds, before)) {
    if (found.length < most) found.push(...(await range.limit(most - found.length).toArray()));
  }
  const meant = found.filter(({ arrivedAt }) => arrivedAt <= last.at);
  if (meant.length === 0 && last.portions === 0) return undefined;
  const rest: Doing = { what: "marking", feedIds, before, late: found.length - meant.length };
  const next = { ...last, doing: found.length < most ? undefined : rest };
  if (meant.length > 0) await remember(meant, next);
  else await keepLast(next);
  return changePosts(transaction, meant, { unread: 0, changedAt: last.at });
}

async function bringBack(transaction: IDBTransaction, last: LastMarked, now: number): Promise<Post[]> {
  const posts = await database.posts.bulkGet(await takeBack(last));
  const back = posts.filter((post) => post !== undefined && (post.openedAt ?? 0) <= last.at) as Post[];
  return changePosts(transaction, back, { unread: 1, changedAt: now });
}
