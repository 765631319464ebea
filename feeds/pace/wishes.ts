/** What a feed itself asks of those who poll it. Pure. */
import type { AtomFeed, RdfFeed, RssFeed } from "feedsmith";
import type { Wishes } from "@/storage/feeds";

type AnyFeed = RssFeed.Feed<string> | RdfFeed.Feed<string> | AtomFeed.Feed<string>;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const periods: Record<string, number> = {
  hourly: hour,
  daily: day,
  weekly: 7 * day,
  monthly: 30 * day,
  yearly: 365 * day,
};
const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/**
 * Gives what an RSS, RDF or Atom feed asks: `ttl` (minutes), `skipHours` and `skipDays` (GMT) of RSS 2.0, and
 * `updatePeriod` by `updateFrequency` of the Syndication module (RSS 1.0). What is no number or no day is not asked.
 */
export function wishesOf(feed: AnyFeed): Wishes {
  const every = Math.max(ttlOf(feed), periodOf(feed));
  const skipHours = "skipHours" in feed ? (feed.skipHours ?? []).flatMap(hourOf) : [];
  const skipDays = "skipDays" in feed ? (feed.skipDays ?? []).flatMap(dayOf) : [];
  return {
    ...(every > 0 ? { every } : {}),
    ...(skipHours.length > 0 ? { skipHours } : {}),
    ...(skipDays.length > 0 ? { skipDays } : {}),
  };
}

function ttlOf(feed: AnyFeed): number {
  return "ttl" in feed && isPositive(feed.ttl) ? feed.ttl * minute : 0;
}

function periodOf({ sy }: AnyFeed): number {
  const period = periods[sy?.updatePeriod?.trim().toLowerCase() ?? ""] ?? 0;
  return isPositive(sy?.updateFrequency) ? period / sy.updateFrequency : period;
}

/** RSS 0.91 counts the hours from 1 to 24. */
function hourOf(value: number): number[] {
  return Number.isInteger(value) && value >= 0 && value <= 24 ? [value % 24] : [];
}

function dayOf(name: string): number[] {
  const place = days.indexOf(String(name).trim().toLowerCase());
  return place < 0 ? [] : [place];
}

function isPositive(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value > 0;
}
