import type { Feed } from "@/storage/feeds";
import { sayMoment } from "./times";
import { sayTrouble } from "./troubleWords";
import { say } from "./words";

const day = 24 * 60 * 60 * 1000;

/** Gives one feed's health in sentences: what happened and since when, or when it was asked and what it said. `now` in ms. */
export function sayHealth(feed: Feed, now: number): string {
  if (feed.lastCheckedAt === undefined) return say("feedWaiting");
  const { trouble, restingSince, lastWorkedAt, nextCheckAt } = feed;
  const next = nextCheckAt === undefined ? "" : say("feedNext", { time: sayMoment(nextCheckAt, now) });
  if (!trouble) return [sayNews(feed, feed.lastCheckedAt, now), next].join(" ");
  const worked = lastWorkedAt
    ? say("lastWorked", { time: sayMoment(lastWorkedAt, now) })
    : say("neverWorked");
  const rests = restingSince && say("feedRests", { time: sayMoment(restingSince, now) });
  const since = rests || say("troubleSince", { time: sayMoment(trouble.since, now) });
  return [sayTrouble(trouble, now), since, worked, next].filter(Boolean).join(" ");
}

function sayNews(feed: Feed, checkedAt: number, now: number): string {
  const time = sayMoment(checkedAt, now);
  const days = Math.floor((now - (feed.lastNewAt ?? feed.firstLookAt ?? now)) / day);
  return days < 1 ? say("feedNew", { time }) : say("feedQuiet", { time, count: days });
}
