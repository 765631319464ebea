/**
 * Addresses that the reader wants looked up: a page to follow, or the new address of a feed that is gone. The wish is a
 * row, and the answer is written into it, so that neither a closed page nor a dead worker loses the question.
 */
import { database } from "./database";
import type { FeedKind } from "./feeds";
import type { Failure } from "./troubles";

/** A post as it is shown before its feed is followed. */
export interface SamplePost {
  title: string;
  link?: string;
  publishedAt?: number;
}

/** Something at an address that can be followed: a feed, or a list of a page. */
export interface Found {
  kind: FeedKind;
  url: string;
  site: string;
  title: string;
  /** Which list of a page it is. */
  shape?: string;
  /** Its newest posts, a few of them. */
  samples: SamplePost[];
  /** How many posts it has now. */
  count: number;
}

/** What the reader wants to know of an address, and the answer. */
export interface Lookup {
  url: string;
  /** The feed whose new address is looked for. */
  feedId?: string;
  wantedAt: number;
  answeredAt?: number;
  /** What can be followed there, the likeliest first. */
  found?: Found[];
  /** Addresses of feeds that the page names, which have not been asked. */
  named?: string[];
  failure?: Failure;
}

const day = 24 * 60 * 60 * 1000;

/** Asks for an address to be looked up (`now` in ms), and forgets answers that nobody came for in a day. */
export async function wantLookup(url: string, now: number, feedId?: string): Promise<void> {
  await database.lookups.filter(({ wantedAt }) => now - wantedAt > day).delete();
  await database.lookups.put({ url, wantedAt: now, ...(feedId ? { feedId } : {}) });
}

/** Gives the lookup of an address, or undefined. */
export async function findLookup(url: string): Promise<Lookup | undefined> {
  return database.lookups.get(url);
}

/** Gives the lookups that wait for an answer, the longest waiting first. */
export async function openLookups(): Promise<Lookup[]> {
  const all = await database.lookups.toArray();
  return all.filter(({ answeredAt }) => answeredAt === undefined).sort((a, b) => a.wantedAt - b.wantedAt);
}

/**
 * Writes an answer, unless the question was taken back or asked anew meanwhile. `now` in ms.
 */
export async function answerLookup(
  lookup: Lookup,
  answer: Pick<Lookup, "found" | "named" | "failure">,
  now: number,
): Promise<void> {
  await database.transaction("rw", database.lookups, async () => {
    const row = await database.lookups.get(lookup.url);
    if (row?.wantedAt === lookup.wantedAt) await database.lookups.put({ ...row, ...answer, answeredAt: now });
  });
}

/** Forgets a lookup. */
export async function dropLookup(url: string): Promise<void> {
  await database.lookups.delete(url);
}
