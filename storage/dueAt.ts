/**
 * When a feed is asked under the pace that the reader has chosen. Its row says when it would be asked at its own; a
 * slower pace only holds that back, so that a change of pace is in force at once and back again. Pure; all times in ms.
 */
import type { Feed } from "./feeds";
import type { Pace } from "./preferences";

const hour = 60 * 60 * 1000;
const jitter = 0.1;

/** For so long a wish to know now stands above the pace: what could not be asked by then comes at the pace, or with the next wish. */
const wish = hour;

const pauses: Record<Pace, number> = {
  own: 0,
  sixHours: 6 * hour,
  // A little under a day, so that it stays near the hour at which the browser is open, and the jitter has room.
  daily: (24 * hour) / (1 + jitter),
  asked: Number.POSITIVE_INFINITY,
};

/** Gives what at least passes between two requests for a feed that nobody wished for. */
export function pauseOf(pace: Pace): number {
  return pauses[pace] ?? 0;
}

/** Gives when a feed is to be asked next, or undefined where it is not until the reader wants it. */
export function dueAt(feed: Feed, pace: Pace, now: number): number | undefined {
  const { nextCheckAt, askedAt = 0, wantedAt = 0 } = feed;
  if (nextCheckAt === undefined) return undefined;
  const isWished = wantedAt > askedAt && now - wantedAt < wish;
  const pause = pauseOf(pace);
  // A clock that was set back must not hold a feed back for ever.
  if (isWished || pause === 0 || (askedAt > now && pause < Number.POSITIVE_INFINITY)) return nextCheckAt;
  if (pause === Number.POSITIVE_INFINITY) return undefined;
  return Math.max(nextCheckAt, askedAt + Math.round(pause * (1 + jitter * lotOf(nextCheckAt))));
}

/** Tells whether a feed is to be asked now. */
export function isDue(feed: Feed, pace: Pace, now: number): boolean {
  return (dueAt(feed, pace, now) ?? Number.POSITIVE_INFINITY) <= now;
}

/** From 0 to 1: the milliseconds of an instant that has a jitter of its own, so that feeds asked together do not stay together. */
function lotOf(at: number): number {
  return (((at % 1000) + 1000) % 1000) / 1000;
}
