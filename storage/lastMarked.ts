/**
 * What was marked read last, so that it can be undone within a few seconds, also after the popup was closed and opened
 * again. The keys lie apart, portion by portion: every popup reads the row that tells of them.
 */
import { database } from "./database";
import type { Post } from "./posts";

/** For so long a marking can be undone, ms. */
export const undoTime = 10_000;

const name = "lastMarkedRead";
const keysName = (place: number) => `${name} ${place}`;

/** The posts that were marked read together. */
export interface LastMarked {
  count: number;
  /** When the reader did it, and until when it can be undone, ms. */
  at: number;
  until: number;
  /** How many rows hold their keys. */
  portions: number;
  /** What is still being done: all unread posts, or some feeds' ones, are marked, or what was marked comes back. */
  doing?: Doing | undefined;
}

/** Something that takes several transactions. `late` posts have come since and stay unread. */
export type Doing =
  | { what: "marking"; feedIds?: string[] | undefined; before?: number | undefined; late?: number }
  | { what: "undoing" };

/** Gives what can still be undone at an instant (ms), or undefined. */
export async function findLastMarked(now: number): Promise<LastMarked | undefined> {
  const last = await readLast();
  return last && last.doing?.what !== "undoing" && now < last.until ? last : undefined;
}

/** Gives what was marked last, whether or not it can be undone. */
export async function readLast(): Promise<LastMarked | undefined> {
  return (await database.settings.get(name))?.value as LastMarked | undefined;
}

/** Keeps how far a marking or an undoing is. */
export async function keepLast(last: LastMarked): Promise<void> {
  await database.settings.put({ name, value: last });
}

/**
 * Adds posts to those that can be had back; with the first of a marking, those of the one before are forgotten. All is
 * asked for at once: a key that marks a post read is waited for.
 */
export async function remember(posts: Post[], last: LastMarked): Promise<void> {
  const { settings } = database;
  const keys = posts.map(({ key }) => key);
  // All but the first: a colon comes behind all digits.
  const earlier = settings.where("name").between(`${name} 1`, `${name} :`);
  const next = { ...last, count: last.count + keys.length, portions: last.portions + 1 };
  await Promise.all([
    last.portions === 0 && earlier.delete(),
    settings.bulkPut([
      { name: keysName(last.portions), value: keys },
      { name, value: next },
    ]),
  ]);
}

/** Takes the portion that was remembered last, and forgets it; with the first one, all of it is forgotten. */
export async function takeBack(last: LastMarked): Promise<string[]> {
  const place = last.portions - 1;
  const keys = (await database.settings.get(keysName(place)))?.value as string[] | undefined;
  await database.settings.delete(keysName(place));
  if (place > 0) await keepLast({ ...last, portions: place });
  else await database.settings.delete(name);
  return keys ?? [];
}
