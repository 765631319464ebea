/**
 * One check of a feed, as its row tells it: that it begins, that it found nothing new, that it failed, that it never
 * was one. What it found is `keepPosts`.
 */
import { database } from "./database";
import { changeFeed } from "./feedRows";
import type { Feed, Validators, Wishes } from "./feeds";
import { addFailure, type Failure } from "./troubles";

/** When a feed was checked and when it is to be checked next (ms), with what its server gave to recognise the answer. */
export interface Check {
  at: number;
  nextCheckAt: number;
  validators?: Validators;
  /** What usually passes between two posts of the feed, ms. */
  rhythm?: number;
  /** What the feed asks of those who poll it; absent after a 304, which says nothing of it. */
  wishes?: Wishes;
}

/**
 * Notes that a feed is asked now, before it is, and moves its next check to `nextCheckAt` (ms): a worker that is ended
 * in the middle does not ask twice. Gives false where the row says something else by now than the one that was read: it
 * is not followed any more, or its check was put off or brought forward.
 */
export async function beginCheck(read: Feed, now: number, nextCheckAt: number): Promise<boolean> {
  return changeFeed(read.id, (feed) =>
    feed.url === read.url && feed.nextCheckAt === read.nextCheckAt
      ? { ...feed, askedAt: now, nextCheckAt }
      : undefined,
  );
}

/** Takes checks back that reached no server, because there was no network: the feeds are due as they were. */
export async function withdrawChecks(feeds: Feed[]): Promise<void> {
  await database.transaction("rw", database.feeds, async () => {
    for (const { id, askedAt, nextCheckAt } of feeds) {
      await database.feeds
        .where("id")
        .equals(id)
        .modify((row) => {
          if (askedAt === undefined) delete row.askedAt;
          else row.askedAt = askedAt;
          if (nextCheckAt !== undefined) row.nextCheckAt = nextCheckAt;
        });
    }
  });
}

/**
 * Keeps the fact that a feed's server said "nothing new" (304): the feed's row alone is written. The validators are
 * those of the check; a 304 that names none leaves the old ones standing (RFC 9110 §15.4.5), which the caller passes on.
 */
export async function keepUnchanged(feedId: string, check: Check): Promise<void> {
  await changeFeed(feedId, (feed) => checkedFeed(feed, check));
}

/**
 * Keeps why a check failed, at an instant (ms). Posts, notes and validators stay as they are. Without a next check the
 * feed rests: it is not asked again until the reader says so.
 */
export async function keepTrouble(
  feedId: string,
  { at, nextCheckAt }: { at: number; nextCheckAt?: number },
  failure: Failure,
): Promise<void> {
  await database.feeds
    .where("id")
    .equals(feedId)
    .modify((feed) => {
      feed.trouble = addFailure(feed.trouble, failure, at);
      feed.lastCheckedAt = at;
      if (nextCheckAt !== undefined) {
        feed.nextCheckAt = nextCheckAt;
        return;
      }
      delete feed.nextCheckAt;
      feed.restingSince = at;
    });
}

/** Gives a feed's row after a check that went well. */
export function checkedFeed(feed: Feed, check: Check): Feed {
  const { trouble: _over, validators: _old, ...rest } = feed;
  return {
    ...rest,
    nextCheckAt: check.nextCheckAt,
    lastCheckedAt: check.at,
    lastWorkedAt: check.at,
    ...(check.validators ? { validators: check.validators } : {}),
    ...(check.rhythm === undefined ? {} : { rhythm: check.rhythm }),
    ...(check.wishes ? { wishes: check.wishes } : {}),
  };
}
