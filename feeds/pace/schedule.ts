/** When a feed is asked again. Pure; all times in ms. */
import type { Wishes } from "@/storage/feeds";
import type { TroubleKind } from "@/storage/troubles";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;
const jitter = 0.1;

/** What decides how soon a feed that answered is asked again; all in ms. */
export interface Pace {
  now: number;
  /** Whether the server gave something to recognise its answer by: without it every question costs it a whole answer. */
  hasValidators: boolean;
  /** What usually passes between two posts; undefined where it is not known. */
  rhythm?: number | undefined;
  /** For how long there has been no new post. */
  silence?: number | undefined;
  /** What the feed itself asks of those who poll it. */
  wishes?: Wishes | undefined;
  /** For how long the server said its answer stays good. */
  freshFor: number;
  /** From 0 to 1. */
  random: number;
}

/**
 * After an answer: a twelfth of what usually passes between two posts, or of half the time there has been none, so that
 * a blog that falls silent is asked less and less; not before the answer is stale, nor sooner than the feed wishes; at least
 * an hour and at most a day; a day where the server gave no validators.
 */
export function nextAfterAnswer(pace: Pace): number {
  const { now, hasValidators, rhythm = 0, silence = 0, wishes = {}, freshFor, random } = pace;
  if (!hasValidators) return now + day;
  // A little under a day, so that the jitter has room to keep apart the many feeds that write seldom.
  const own = Math.max(rhythm, silence / 2) / 12;
  const pause = Math.min(Math.max(hour, own, freshFor, wishes.every ?? 0), day / (1 + jitter));
  return afterSkipped(withJitter(now, pause, random), wishes, now + day);
}

/** The first instant from `at` on that no skipped hour or day holds, by whole hours so that feeds stay apart; not past `latest`. */
function afterSkipped(at: number, { skipHours = [], skipDays = [] }: Wishes, latest: number): number {
  const isSkipped = (instant: Date) =>
    skipHours.includes(instant.getUTCHours()) || skipDays.includes(instant.getUTCDay());
  let next = at;
  while (next < latest && isSkipped(new Date(next))) next += hour;
  return Math.min(next, latest);
}

/** How long an attempt stands for a check: when its worker is ended before the answer, the feed is not asked sooner. */
export function nextAfterAttempt(now: number): number {
  return now + hour;
}

/** Some servers say 304 for ever; after eight days a feed is asked once without conditions. */
export function mayAskConditionally(lastFullAt: number | undefined, now: number): boolean {
  return lastFullAt !== undefined && now - lastFullAt < 8 * day;
}

/** After the `times`th failure in a row: 1, 2, 4 … 24 hours, never never. What is gone is asked about a day later. */
export function nextAfterFailure(now: number, kind: TroubleKind, times: number, random: number): number {
  if (kind === "gone") return now + day;
  const pause = Math.min(2 ** Math.max(times - 1, 0), 24) * hour;
  return Math.min(withJitter(now, pause, random), now + day);
}

/**
 * Tells whether a feed is to rest, after so long (ms) of nothing but this: 410 that was said again a day later, or 404
 * for a fortnight. RFC 9110 §15.5.11: "gone" is meant for good; §15.5.5: "not found" need not be.
 */
export function mayRest(kind: TroubleKind, lasted: number): boolean {
  if (kind === "gone") return lasted >= day / 2;
  return kind === "missing" && lasted >= 14 * day;
}

/**
 * The instant a `Retry-After` names (RFC 9110 §10.2.3), as seconds or as a date; a date is judged against the
 * answer's own `Date`, because the server's clock is the one it was written by. At most a week ahead; ten minutes
 * where there is none or it cannot be read.
 */
export function laterAt(retryAfter: string | undefined, date: string | undefined, now: number): number {
  const wait = secondsOf(retryAfter) ?? untilDate(retryAfter, date, now) ?? 10 * minute;
  return now + Math.min(Math.max(wait, minute), week);
}

function secondsOf(text: string | undefined): number | undefined {
  return text && /^\s*\d+\s*$/.test(text) ? Number(text) * 1000 : undefined;
}

function untilDate(text: string | undefined, date: string | undefined, now: number): number | undefined {
  const at = Date.parse(text ?? "");
  const theirNow = Date.parse(date ?? "");
  return Number.isNaN(at) ? undefined : at - (Number.isNaN(theirNow) ? now : theirNow);
}

/** Up to a tenth more, so that feeds followed together do not stay together; never less. `random` is from 0 to 1. */
function withJitter(now: number, wait: number, random: number): number {
  return Math.round(now + wait * (1 + random * jitter));
}
