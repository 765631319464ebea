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

/**
 * What became of a check: nothing new, something that can be seen, a host that wants to be left alone, no request at
 * all, or no answer.
 */
export type Outcome = { kind: "unchanged" | "changed" | "held" | "untried" } | Silence;

/**
 * Asks a feed's server and keeps what it said: posts, "nothing new", or the trouble. Where it said nothing at all,
 * nothing is kept, because the caller must first see whether others answer.
 */
export async function checkFeed(feed: Feed): Promise<Outcome> {
  const mayAsk = await mayFetch(feed.url);
  const now = Date.now();
  if (!(await beginCheck(feed, now, nextAfterAttempt(now)))) return { kind: "untried" };
  if (!mayAsk) {
    await keepFailure(feed, { kind: "no-permission" });
    return { kind: "untried" };
  }
  const validators = mayAskConditionally(feed.lastFullAt, now) ? feed.validators : undefined;
  const answer = await fetchDocument(feed.url, validators);
  return answer.kind === "silent" ? answer : await keepAnswer(feed, answer);
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
  return { kind: failure.laterAt ? "held" : "changed" };
}

/** Firefox sends a request without permission, with the extension's origin in it, and fails it then: ask first. */
async function mayFetch(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(url)] });
}

async function keepAnswer(feed: Feed, answer: Exclude<Answer, Silence>): Promise<Outcome> {
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
  await keepUnchanged(feed.id, checkOf(answer, { ...feed, validators }));
  await keepWhereItLed(feed, answer.url);
  return { kind: feed.trouble ? "changed" : "unchanged" };
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
    await keepPosts(feed.id, posts, checkOf(answer, known));
    await keepWhereItLed(feed, answer.url);
    return { kind: "changed" };
  } catch (error) {
    console.error(`The posts of ${feed.url} could not be stored.`, error);
    return keepFailure(feed, { kind: "not-stored" });
  }
}
