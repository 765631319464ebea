import { database } from "./database";
import { dueAt, isDue } from "./dueAt";
import { isOf } from "./folders";
import type { Move } from "./moves";
import { elsewhere } from "./posts";
import { readPreferences } from "./preferences";
import type { Trouble } from "./troubles";

/** How a feed's document is read: as a feed, or as a web page that is watched because it has none. */
export type FeedKind = "feed" | "page";

/** What a server gave to recognise its answer by (RFC 9110 §8.8), kept byte for byte. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

/** How often a feed wants to be asked, and when not at all. */
export interface Wishes {
  /** Not sooner than this after the last time, ms. */
  every?: number;
  /** Hours of the day (UTC, 0 to 23) at which it is not to be asked. */
  skipHours?: number[];
  /** Days of the week (UTC, 0 is Sunday) on which it is not to be asked. */
  skipDays?: number[];
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
  /** The folder that the reader has put its blog into. */
  folder?: string;
  /** Its posts are kept, but neither counted nor listed as unread. */
  isMuted?: true;
  validators?: Validators;
  /** Where its address leads instead, while that is not yet believed. */
  move?: Move;
  /** Which list of a watched page holds its posts; absent where its months do. */
  shape?: string;
  wishes?: Wishes;
  /** When it is to be asked next; a crash forgets nothing because this is a column. Absent while it rests. */
  nextCheckAt?: number;
  /** When it was last asked; written before the request, so that a killed worker does not ask twice. */
  askedAt?: number;
  /** When the reader last asked for a check of it (or followed it); progress is counted from here. */
  wantedAt?: number;
  /** When it was followed together with others of a list, ms: the list's own mark. */
  importedAt?: number;
  /** When it was last asked and an answer, or none, was known. */
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
  /** Since when it is not asked any more, because its server said that it is gone. */
  restingSince?: number;
  /** When the reader was told so. */
  restToldAt?: number;
  changedAt: number;
}

/** What is needed to follow a feed. */
export type NewFeed = Pick<Feed, "url" | "site" | "blog" | "kind"> &
  Partial<Pick<Feed, "why" | "shape" | "folder" | "isMuted">>;

/** Gives every followed feed. */
export async function allFeeds(): Promise<Feed[]> {
  return database.feeds.toArray();
}

/** Gives the ids of the feeds of a blog, or of a folder (see `choiceOfFolder`); what was noted elsewhere is as if it were of a blog. */
export async function feedsOfBlog(blog: string): Promise<string[]> {
  if (blog === elsewhere) return [elsewhere];
  return database.feeds.filter((feed) => isOf(feed, blog)).primaryKeys();
}

/** Tells whether every feed that is asked at all is in trouble; false where there is none. Ends at the first that is not. */
export async function allFail(): Promise<boolean> {
  const asked = database.feeds.filter((feed) => feed.restingSince === undefined);
  const healthy = await asked
    .clone()
    .and((feed) => feed.trouble === undefined)
    .first();
  return healthy === undefined && (await asked.count()) > 0;
}

/** Gives the feeds whose next check, at the pace that is chosen, is at or before `now` (ms), the longest waiting first. */
export async function dueFeeds(now: number): Promise<Feed[]> {
  const { pace } = await readPreferences();
  const due = await database.feeds.where("nextCheckAt").belowOrEqual(now).sortBy("nextCheckAt");
  return due.filter((feed) => isDue(feed, pace, now));
}

/** Gives the instant (ms) of the next check of any feed, or undefined where none is to be asked. */
export async function nextCheckAt(now: number): Promise<number | undefined> {
  const { pace } = await readPreferences();
  if (pace === "own") return (await database.feeds.orderBy("nextCheckAt").first())?.nextCheckAt;
  const all = (await allFeeds()).flatMap((feed) => dueAt(feed, pace, now) ?? []);
  return all.length > 0 ? all.reduce((one, other) => Math.min(one, other)) : undefined;
}
