/** What the reader asked for by pressing "Check now". */
import { database } from "./database";
import type { Feed } from "./feeds";
import { hostOf } from "./hostOf";
import { type HeldHost, laterHosts } from "./hosts";

const minute = 60_000;

/** What a press on "Check now" came to, in feeds. */
export interface Wanted {
  /** Feeds that are asked at once. */
  asked: number;
  /** Feeds that were asked less than a minute ago, and are not asked again. */
  recent: number;
  /** Hosts whose server said "later", and until when: none of their feeds is asked. */
  later: HeldHost[];
}

/**
 * Makes feeds due, because the reader pressed "Check now" at an instant (ms): all but those that were asked in the last
 * minute, those that rest, and those whose server said "later".
 */
export async function wantCheck(now: number): Promise<Wanted> {
  return database.transaction("rw", database.feeds, database.hosts, async () => {
    const held = await laterHosts(now);
    const feeds = (await database.feeds.toArray()).filter((feed) => feed.restingSince === undefined);
    const free = feeds.filter((feed) => !held.has(hostOf(feed.url)));
    const wanted = free.filter((feed) => now - (feed.askedAt ?? 0) >= minute);
    await database.feeds.bulkPut(wanted.map((feed) => ({ ...feed, nextCheckAt: now, wantedAt: now })));
    const hosts = new Set(feeds.map(({ url }) => hostOf(url)));
    return {
      asked: wanted.length,
      recent: free.length - wanted.length,
      later: [...held.values()].filter(({ host }) => hosts.has(host)),
    };
  });
}

/** For so long a press is a wish to know now, ms; what it did not reach by then comes as everything does. */
const patience = 10 * minute;
/** A request has 20 s; one that is as old as this (ms) was cut off with its worker. */
const longestCheck = 30_000;

/** Tells whether the reader asked for a check of a feed, at or after `since` and lately, that has not been begun. In ms. */
export function isWanted({ wantedAt = 0, askedAt = 0 }: Feed, now: number, since = 0): boolean {
  return wantedAt > askedAt && wantedAt >= since && now - wantedAt < patience;
}

/** Tells whether a check that the reader asked for is still to come, or under way, at an instant (ms). */
export function isAwaited(feed: Feed, now: number): boolean {
  const { wantedAt = 0, askedAt = 0, lastCheckedAt = 0 } = feed;
  if (lastCheckedAt >= wantedAt) return false;
  return isWanted(feed, now) || (askedAt >= wantedAt && now - askedAt <= longestCheck);
}
