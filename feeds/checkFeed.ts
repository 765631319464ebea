/** One feed, from its address to what is kept of it. The one place where fetching, parsing and storing meet. */
import { browser } from "wxt/browser";
import type { Feed, TroubleKind, Validators } from "@/storage/feeds";
import { holdHost } from "@/storage/hosts";
import { type Check, keepPosts, keepTrouble, keepUnchanged } from "@/storage/keepPosts";
import { keepMove } from "@/storage/moves";
import type { IncomingPost } from "@/storage/samePost";
import { decode } from "./decode";
import { type Answer, fetchDocument } from "./fetch";
import { identifyPosts } from "./identify";
import { dayOf, daysToBelieve, mayMoveTo } from "./moves";
import { NoFeed, parsePosts } from "./parse";
import { rhythmOf } from "./rhythm";
import { laterAt, mayAskConditionally, nextAfterAnswer, nextAfterFailure } from "./schedule";
import { parsePage } from "./watchedPage";

/** Why a check failed, before storage adds since when and how often. */
interface Failure {
  kind: TroubleKind;
  status?: number;
  laterAt?: number;
}

/**
 * Asks a feed's server and keeps what it said: posts, "nothing new", or the trouble. Gives whether the server
 * answered at all; where it did not, nothing is kept, because the caller must first see whether others answer.
 */
export async function checkFeed(feed: Feed): Promise<"answered" | "unreachable"> {
  if (!(await mayFetch(feed.url))) {
    await keepFailure(feed, { kind: "no-permission" });
    return "answered";
  }
  const validators = mayAskConditionally(feed.lastFullAt, Date.now()) ? feed.validators : undefined;
  const answer = await fetchDocument(feed.url, validators);
  if (answer.kind === "unreachable") return "unreachable";
  await keepAnswer(feed, answer);
  return "answered";
}

/** Keeps a failure of a feed and when it is asked again. */
export async function keepFailure(feed: Feed, failure: Failure): Promise<void> {
  const now = Date.now();
  const times = (feed.trouble?.times ?? 0) + 1;
  if (failure.laterAt) await holdHost(new URL(feed.url).host, failure.laterAt);
  const nextCheckAt = Math.max(nextAfterFailure(now, times, Math.random()), failure.laterAt ?? 0);
  await keepTrouble(feed.id, { at: now, nextCheckAt }, failure);
}

/** Firefox sends a request without permission, with the extension's origin in it, and fails it then: ask first. */
async function mayFetch(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
}

async function keepAnswer(feed: Feed, answer: Exclude<Answer, { kind: "unreachable" }>): Promise<void> {
  switch (answer.kind) {
    case "document":
      return keepDocument(feed, answer);
    case "unchanged":
      return keepUnchangedFeed(feed, answer);
    case "status":
      return keepFailure(feed, failureOf(answer));
    default:
      return keepFailure(feed, { kind: answer.kind });
  }
}

/** A 304 from another address says nothing about our validators, which are this one's: they are dropped then. */
async function keepUnchangedFeed(feed: Feed, answer: Extract<Answer, { kind: "unchanged" }>): Promise<void> {
  const validators = movedTo(feed, answer.url) ? undefined : (answer.validators ?? feed.validators);
  await keepUnchanged(feed.id, checkOf(answer, validators, feed.rhythm));
  await keepWhereItLed(feed, answer.url);
}

/** The address a redirect ended at, or undefined where there was none. */
function movedTo(feed: Feed, answeredBy: string): string | undefined {
  return answeredBy && answeredBy !== new URL(feed.url).href ? answeredBy : undefined;
}

async function keepWhereItLed(feed: Feed, answeredBy: string): Promise<void> {
  const to = movedTo(feed, answeredBy);
  const believable = to && mayMoveTo(feed.url, to) ? to : undefined;
  await keepMove(feed.id, believable, dayOf(Date.now()), daysToBelieve);
}

async function keepDocument(feed: Feed, answer: Extract<Answer, { kind: "document" }>): Promise<void> {
  const posts = readPosts(feed, answer);
  if (!Array.isArray(posts)) return keepFailure(feed, posts);
  // A page names months, which say nothing about its days.
  const dates = feed.kind === "page" ? [] : posts.map((post) => post.publishedAt);
  try {
    await keepPosts(feed.id, posts, checkOf(answer, answer.validators, rhythmOf(dates, Date.now())));
    await keepWhereItLed(feed, answer.url);
  } catch (error) {
    console.error(`The posts of ${feed.url} could not be stored.`, error);
    await keepFailure(feed, { kind: "not-stored" });
  }
}

function readPosts(feed: Feed, answer: Extract<Answer, { kind: "document" }>): IncomingPost[] | Failure {
  try {
    const text = decode(answer.bytes, answer.contentType);
    const origin = { url: answer.url || feed.url, now: Date.now() };
    const parsed = feed.kind === "page" ? parsePage(text, origin) : parsePosts(text, origin);
    return identifyPosts(parsed, feed.id, feed.kind);
  } catch (error) {
    if (error instanceof NoFeed) return { kind: error.instead };
    console.error(`The document of ${feed.url} could not be read.`, error);
    return { kind: "broken" };
  }
}

/** When the answer came, when to ask again, and what to recognise it by. */
function checkOf({ freshFor }: { freshFor: number }, validators?: Validators, rhythm?: number): Check {
  const now = Date.now();
  const hasValidators = validators !== undefined;
  const nextCheckAt = nextAfterAnswer({ now, hasValidators, rhythm, freshFor, random: Math.random() });
  return {
    at: now,
    nextCheckAt,
    ...(validators ? { validators } : {}),
    ...(rhythm === undefined ? {} : { rhythm }),
  };
}

function failureOf({ status, retryAfter, date }: Extract<Answer, { kind: "status" }>): Failure {
  if (status !== 429 && status !== 503) return { kind: kindOf(status), status };
  // A 503 without a time is first of all a fault, but its server wants a rest all the same.
  const kind = status === 503 && retryAfter === undefined ? "server-error" : "later";
  return { kind, status, laterAt: laterAt(retryAfter, date, Date.now()) };
}

function kindOf(status: number): TroubleKind {
  if (status === 410) return "gone";
  if (status === 404) return "missing";
  if (status === 401 || status === 402 || status === 403 || status === 451) return "refused";
  return status >= 500 ? "server-error" : "odd-status";
}
