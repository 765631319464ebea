/** When a feed is asked again. Pure; all times in ms. */

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
  /** For how long the server said its answer stays good. */
  freshFor: number;
  /** From 0 to 1. */
  random: number;
}

/**
 * After an answer: a twelfth of what usually passes between two posts, not before the answer is stale, at least an
 * hour and at most a day; a day where the server gave no validators.
 */
export function nextAfterAnswer({ now, hasValidators, rhythm = 0, freshFor, random }: Pace): number {
  if (!hasValidators) return now + day;
  // A little under a day, so that the jitter has room to keep apart the many feeds that write seldom.
  const pause = Math.min(Math.max(hour, rhythm / 12, freshFor), day / (1 + jitter));
  return withJitter(now, pause, random);
}

/** Some servers say 304 for ever; after eight days a feed is asked once without conditions. */
export function mayAskConditionally(lastFullAt: number | undefined, now: number): boolean {
  return lastFullAt !== undefined && now - lastFullAt < 8 * day;
}

/** After the `times`th failure in a row: 1, 2, 4 … 24 hours. Never never. */
export function nextAfterFailure(now: number, times: number, random: number): number {
  return withJitter(now, Math.min(2 ** Math.max(times - 1, 0), 24) * hour, random);
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
