/**
 * From a document to posts. Pure: no network, no database, no DOM, no clock but the `now` it is given.
 *
 * feedsmith reads the formats; around it stands what it leaves to us: what the document is if it is no feed, what is
 * left of one that broke off, what is cut from one that is a bomb, and what a post's link, title, date and text are.
 */
import { parseFeed } from "feedsmith";
import type { Wishes } from "@/storage/feeds";
import { resolveLink } from "../links";
import { wishesOf } from "../pace/wishes";
import { defuse, keepNewest } from "./newest";
import { NoFeed, recognise } from "./notAFeed";
import { findPosts } from "./postPlaces";
import { closeBrokenOff, dropBroken } from "./salvage";
import { alternate, atomPosts } from "./shapes/atom";
import { jsonPosts, readJson } from "./shapes/json";
import { makePosts, type RawPost } from "./shapes/post";
import { rssPosts } from "./shapes/rss";
import { titleOf } from "./text";

export { type Instead, NoFeed } from "./notAFeed";

/** A post as its feed gave it: text is text, links are http or https, dates are instants (ms). Nothing of it is kept yet. */
export interface ParsedPost {
  guid?: string;
  link?: string;
  title: string;
  author?: string;
  publishedAt?: number;
  minutes?: number;
  html?: string;
}

/** A feed's document: what it calls itself, its posts in its own order, and how it wants to be polled. */
export interface ParsedFeed {
  /** Text; empty where it has no name. */
  title: string;
  /** The blog's home page, where the feed names one. */
  site?: string;
  posts: ParsedPost[];
  wishes: Wishes;
}

/** Where a document came from and when: relative links and dates are read from there. */
export interface Origin {
  /** The address that answered, after redirects. */
  url: string;
  now: number;
}

/** More posts than these are not kept, the newest are. */
const mostPosts = 500;

/** Gives what a feed's document holds, at most 500 posts of it. Throws `NoFeed`, which says what came instead. */
export function readFeed(document: string, origin: Origin): ParsedFeed {
  const text = document.trim();
  if (text === "") throw new NoFeed("empty");
  const parsed = parseLeniently(text, origin);
  const site = siteOf(parsed, origin);
  return {
    title: titleOf(nameOf(parsed), false),
    ...(site ? { site } : {}),
    posts: makePosts(rawPosts(parsed, text, origin), origin.now),
    wishes: parsed.format === "json" ? {} : wishesOf(parsed.feed),
  };
}

function rawPosts(parsed: Parsed, text: string, origin: Origin): RawPost[] {
  switch (parsed.format) {
    case "atom":
      return atomPosts(parsed.feed, origin);
    case "json":
      return jsonPosts(parsed.feed, origin);
    default:
      return rssPosts(parsed.feed, text, origin);
  }
}

function nameOf({ format, feed }: Parsed): string {
  return (format === "atom" ? feed.title?.value : feed.title) ?? "";
}

function siteOf({ format, feed }: Parsed, origin: Origin): string | undefined {
  if (format === "json") return resolveLink(feed.home_page_url, origin.url);
  if (format === "atom") return resolveLink(alternate(feed.links ?? []), feed.xml?.base, origin.url);
  return resolveLink(feed.link, origin.url);
}

type Parsed = ReturnType<typeof parseFeed<string>>;

/** A parser may lose posts in silence: a stray end tag closes the channel. So what it finds is counted. */
function parseLeniently(text: string, origin: Origin): Parsed {
  const short = shorten(text, origin.now);
  const parsed = tryParsing(short);
  const isComplete = typeof short !== "string" || countPosts(parsed) >= findPosts(short).places.length;
  const rest = isComplete ? undefined : parseRest(short);
  const best = countPosts(rest) > countPosts(parsed) ? rest : parsed;
  if (!best) throw recognise(text, origin.url);
  return best;
}

function parseRest(document: string): Parsed | undefined {
  const rest = dropBroken(document, (part) => countPosts(tryParsing(part)) > 0);
  return rest === undefined ? undefined : tryParsing(rest);
}

function countPosts(parsed: Parsed | undefined): number {
  if (!parsed) return 0;
  return (parsed.format === "atom" ? parsed.feed.entries : parsed.feed.items)?.length ?? 0;
}

function tryParsing(document: unknown): Parsed | undefined {
  try {
    return parseFeed(document, { maxItems: mostPosts });
  } catch {
    // Its messages speak to programmers; what came instead is what the reader can do something with.
    return undefined;
  }
}

/** What is handed to the parser: as much of the document as 500 posts need. */
function shorten(text: string, now: number): unknown {
  if (!text.startsWith("<")) return readJson(text, mostPosts, now);
  const short = keepNewest(defuse(text), mostPosts, now);
  return closeBrokenOff(short) ?? short;
}
