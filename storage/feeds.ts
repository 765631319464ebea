import { database } from "./database";
import { heldHosts } from "./hosts";
import type { Move } from "./moves";

/** How a feed's document is read: as a feed, or as a web page that is watched because it has none. */
export type FeedKind = "feed" | "page";

/** Why the last check of a feed failed. The words for it are the interface's; here is only what happened. */
export type TroubleKind =
  | "unreachable"
  | "no-permission"
  | "too-slow"
  | "too-large"
  | "later"
  | "gone"
  | "missing"
  | "refused"
  | "server-error"
  | "odd-status"
  | "empty"
  | "web-page"
  | "challenge-page"
  | "opml"
  | "sitemap"
  | "not-a-feed"
  | "broken"
  | "list-vanished"
  | "not-stored";

export interface Trouble {
  kind: TroubleKind;
  /** The HTTP status, where there was an answer. */
  status?: number;
  /** The instant of the first failure of this run of failures, ms. */
  since: number;
  /** How many checks in a row have failed. */
  times: number;
  /** The instant before which the server asked not to be asked again, ms. */
  laterAt?: number;
}

/** What a server gave to recognise its answer by (RFC 9110 §8.8), kept byte for byte. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

/** A blog's feed, or a page, that is followed. */
export interface Feed {
  /** The address as it was first followed; it never changes, so that posts and another device can refer to it. */
  id: string;
  /** The address that is asked. */
  url: string;
  /** The blog's home page. */
  site: string;
  /** The blog as the reader knows it. A blog may have several feeds; they share this name. */
  blog: string;
  /** Why it is worth a morning. */
  why?: string;
  kind: FeedKind;
  folder?: string;
  validators?: Validators;
  /** Where its address leads instead, while that is not yet believed. */
  move?: Move;
  /** When it is to be asked next; a crash forgets nothing because this is a column. */
  nextCheckAt: number;
  /** When the reader last asked for a check of it (or followed it); progress is counted from here. */
  wantedAt?: number;
  /** When it was last asked. */
  lastCheckedAt?: number;
  /** When it last answered with a whole document, not with "nothing new". */
  lastFullAt?: number;
  /** What usually passes between two of its posts, ms. */
  rhythm?: number;
  /** When it last answered with something that could be read. */
  lastWorkedAt?: number;
  /** When it last had a new post. */
  lastNewAt?: number;
  /** When its posts were first kept: the posts that arrived then were not news. */
  firstLookAt?: number;
  /** The date of the oldest post of that first look, ms: what is older and turns up later is archive, not news. */
  oldestAt?: number;
  trouble?: Trouble;
  changedAt: number;
}

/** What is needed to follow a feed. */
export type NewFeed = Pick<Feed, "url" | "site" | "blog" | "kind"> & { why?: string };

/** Gives every followed feed. */
export async function allFeeds(): Promise<Feed[]> {
  return database.feeds.toArray();
}

/** Gives the feeds whose next check is at or before `now` (ms), the longest waiting first. */
export async function dueFeeds(now: number): Promise<Feed[]> {
  return database.feeds.where("nextCheckAt").belowOrEqual(now).sortBy("nextCheckAt");
}

/** Gives the instant (ms) of the next check of any feed, or undefined where none is followed. */
export async function nextCheckAt(): Promise<number | undefined> {
  return (await database.feeds.orderBy("nextCheckAt").first())?.nextCheckAt;
}

/** Follows feeds, due at once; one that is followed already stays as it is. */
export async function follow(feeds: NewFeed[], now: number): Promise<void> {
  await database.transaction("rw", database.feeds, async () => {
    await addFeeds(feeds, now);
  });
}

/**
 * Follows the feeds that a new installation begins with, once in its life: the fact that it was done is kept in the
 * same transaction, so neither a killed worker nor an update nor an emptied list makes it happen twice.
 */
export async function followStarters(feeds: NewFeed[], now: number): Promise<void> {
  await database.transaction("rw", database.feeds, database.settings, async () => {
    if (await database.settings.get("startersFollowedAt")) return;
    await addFeeds(feeds, now);
    await database.settings.put({ name: "startersFollowedAt", value: now });
  });
}

/** Makes every feed due, because the reader pressed "Check now"; a server that said "later" is obeyed all the same. */
export async function wantCheck(now: number): Promise<void> {
  const held = await heldHosts(now);
  await database.feeds
    .filter((feed) => !held.has(new URL(feed.url).host))
    .modify({ nextCheckAt: now, wantedAt: now });
}

async function addFeeds(feeds: NewFeed[], now: number): Promise<void> {
  const known = new Set(await database.feeds.toCollection().primaryKeys());
  const fresh = feeds.filter((feed) => !known.has(feed.url));
  await database.feeds.bulkAdd(
    fresh.map((feed) => ({ ...feed, id: feed.url, nextCheckAt: now, wantedAt: now, changedAt: now })),
  );
}
