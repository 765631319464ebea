/** One feed, from its address to what is kept of it. The one place where fetching, parsing and storing meet. */
import { browser } from "wxt/browser";
import { beginCheck, keepTrouble, keepUnchanged } from "@/storage/checks";
import type { Feed } from "@/storage/feeds";
import { hostOf, patternOf } from "@/storage/hostOf";
import { holdHost } from "@/storage/hosts";
import { keepPosts } from "@/storage/keepPosts";
import { keepMove } from "@/storage/moves";
import { addFailure, type Failure } from "@/storage/troubles";
import { readDocument } from "./documents/readDocument";
import { type Answer, fetchDocument, type Silence } from "./fetch";
import { checkOf, newestOf } from "./pace/checkOf";
import { dayOf, daysToBelieve, mayMoveTo } from "./pace/moves";
import { rhythmOf } from "./pace/rhythm";
import { mayAskConditionally, mayRest, nextAfterAttempt, nextAfterFailure } from "./pace/schedule";
import { failureOf } from "./pace/statuses";

/** What became of an answer: it was kept, and perhaps its host wants to be left alone. */
export type Outcome = "kept" | "held";

/** Asks a feed's server. Gives what it said, or undefined where no request was made after all. */
export async function askFeed(feed: Feed): Promise<Answer | undefined> {
  const now = Date.now();
  const [mayAsk, hasBegun] = await Promise.all([
    mayFetch(feed.url),
    beginCheck(feed, now, nextAfterAttempt(now)),
  ]);
  if (!hasBegun) return undefined;
  if (!mayAsk) {
    await keepFailure(feed, { kind: "no-permission" });
    return undefined;
  }
  const validators = mayAskConditionally(feed.lastFullAt, now) ? feed.validators : undefined;
  return await fetchDocument(feed.url, validators);
}

/** Keeps a failure of a feed and when it is asked again, if ever. */
export async function keepFailure(feed: Feed, failure: Failure): Promise<Outcome> {
  const now = Date.now();
  const { sameSince, times } = addFailure(feed.trouble, failure, now);
  if (failure.laterAt) await holdHost(hostOf(feed.url), failure.laterAt);
  const rests = mayRest(failure.kind, now - sameSince);
  const nextCheckAt = Math.max(
    nextAfterFailure(now, failure.kind, times, Math.random()),
    failure.laterAt ?? 0,
  );
  await keepTrouble(feed.id, { at: now, ...(rests ? {} : { nextCheckAt }) }, failure);
  return failure.laterAt ? "held" : "kept";
}

/**
 * Firefox sends a request without permission, with the extension's origin in it, and fails it then: ask first. Chromium
 * ends a worker that has not called its API for 30 s, however busy; this is the call each feed makes.
 */
async function mayFetch(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(url)] });
}

/**
 * Keeps what a feed's server said: posts, "nothing new", or the trouble. Where it said nothing at all there is nothing
 * to keep: the caller must first see whether others answer.
 */
export async function keepAnswer(feed: Feed, answer: Exclude<Answer, Silence>): Promise<Outcome> {
  switch (answer.kind) {
    case "document":
      return keepDocument(feed, answer);
    case "unchanged":
      return keepUnchangedFeed(feed, answer);
    case "status":
      return keepFailure(feed, failureOf(answer, Date.now()));
    default:
      return keepFailure(feed, { kind: answer.kind });
  }
}

/** A 304 from another address says nothing about our validators, which are this one's: they are dropped then. */
async function keepUnchangedFeed(
  feed: Feed,
  answer: Extract<Answer, { kind: "unchanged" }>,
): Promise<Outcome> {
  const validators = movedTo(feed, answer.url) ? undefined : (answer.validators ?? feed.validators);
  await keepUnchanged(feed.id, checkOf(answer, { ...feed, validators, lastNewAt: newestOf([], feed) }));
  await keepWhereItLed(feed, answer.url);
  return "kept";
}

/** The address a redirect ended at, or undefined where there was none. */
function movedTo(feed: Feed, answeredBy: string): string | undefined {
  return answeredBy && answeredBy !== new URL(feed.url).href ? answeredBy : undefined;
}

async function keepWhereItLed(feed: Feed, answeredBy: string): Promise<void> {
  const to = movedTo(feed, answeredBy);
  const believable = to && mayMoveTo(feed.url, to) ? to : undefined;
  if (!believable && !feed.move) return;
  await keepMove(feed.id, believable, dayOf(Date.now()), daysToBelieve);
}

async function keepDocument(feed: Feed, answer: Extract<Answer, { kind: "document" }>): Promise<Outcome> {
  const found = readDocument(feed, answer, Date.now());
  if ("kind" in found) return keepFailure(feed, found);
  const { posts, wishes } = found;
  // A page of months says nothing about its days.
  const isDated = feed.kind === "feed" || feed.shape !== undefined;
  const dates = isDated ? posts.flatMap((post) => post.publishedAt ?? []) : [];
  const known = {
    validators: answer.validators,
    rhythm: rhythmOf(dates),
    wishes,
    lastNewAt: newestOf(dates, feed),
  };
  try {
    await keepPosts(feed.id, posts, checkOf(answer, known), feed.firstLookAt === undefined);
    await keepWhereItLed(feed, answer.url);
    return "kept";
  } catch (error) {
    console.error(`The posts of ${feed.url} could not be stored.`, error);
    return keepFailure(feed, { kind: "not-stored" });
  }
}
