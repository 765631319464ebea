/** When a feed is asked again. Pure; all times in ms. */

const minute = 60_000;
const hour = 60 * minute;
const week = 7 * 24 * hour;

/** After an answer: an hour, or a day where the server gave nothing to recognise the answer by. */
export function nextAfterAnswer(now: number, hasValidators: boolean, random: number): number {
  return withJitter(now, hasValidators ? hour : 24 * hour, random);
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
  return Math.round(now + wait * (1 + random / 10));
}
