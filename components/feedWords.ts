import { dueAt } from "@/storage/dueAt";
import type { Feed } from "@/storage/feeds";
import type { Pace } from "@/storage/preferences";
import { sayMoment } from "./times";
import { sayTrouble } from "./troubleWords";
import { say } from "./words";

const day = 24 * 60 * 60 * 1000;

/** Gives one feed's health in sentences: what happened and since when, or when it was asked and what it said. `now` in ms. */
export function sayHealth(feed: Feed, pace: Pace, now: number): string {
  const next = sayNext(feed, pace, now);
  if (feed.lastCheckedAt === undefined)
    return [say("feedWaiting"), pace === "asked" && next].filter(Boolean).join(" ");
  const { trouble, restingSince, lastWorkedAt } = feed;
  if (!trouble) return [sayNews(feed, feed.lastCheckedAt, now), next].join(" ");
  const worked = lastWorkedAt
    ? say("lastWorked", { time: sayMoment(lastWorkedAt, now) })
    : say("neverWorked");
  const rests = restingSince && say("feedRests", { time: sayMoment(restingSince, now) });
  const since = rests || say("troubleSince", { time: sayMoment(trouble.since, now) });
  return [sayTrouble(trouble, now), since, worked, next].filter(Boolean).join(" ");
}

/** When it is asked again; nothing where it rests. */
function sayNext(feed: Feed, pace: Pace, now: number): string {
  if (feed.nextCheckAt === undefined) return "";
  const at = dueAt(feed, pace, now);
  return at === undefined ? say("feedAskedByYou") : say("feedNext", { time: sayMoment(at, now) });
}

function sayNews(feed: Feed, checkedAt: number, now: number): string {
  const time = sayMoment(checkedAt, now);
  const days = Math.floor((now - (feed.lastNewAt ?? feed.firstLookAt ?? now)) / day);
  return days < 1 ? say("feedNew", { time }) : say("feedQuiet", { time, count: days });
}
