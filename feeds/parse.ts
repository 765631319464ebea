/**
 * From a document to posts. Pure: no network, no database, no DOM, no clock but the `now` it is given.
 *
 * feedsmith reads the formats; around it stands what it leaves to us: what the document is if it is no feed, what is
 * left of one that broke off, and what a post's link, title, date and text are.
 */
import { parseFeed } from "feedsmith";
import { closeBrokenOff } from "./salvage";
import { atomPosts } from "./shapes/atom";
import { jsonPosts } from "./shapes/json";
import { rssPosts } from "./shapes/rss";

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

/** Where a document came from and when: relative links and dates are read from there. */
export interface Origin {
  /** The address that answered, after redirects. */
  url: string;
  now: number;
}

/** What a document can be instead of a feed. */
export type Instead = "empty" | "web-page" | "not-a-feed" | "broken" | "list-vanished";

/** A document that holds no feed; `instead` says what it is. */
export class NoFeed extends Error {
  readonly instead: Instead;

  constructor(instead: Instead) {
    super(`The document is no feed: ${instead}.`);
    this.instead = instead;
  }
}

/** More posts than these are not kept; feeds put the newest first. */
const mostPosts = 500;

/** Gives the posts of a feed in its own order, at most 500. Throws `NoFeed`, which says what came instead. */
export function parsePosts(document: string, origin: Origin): ParsedPost[] {
  const text = document.trim();
  if (text === "") throw new NoFeed("empty");
  const parsed = parseLeniently(text);
  switch (parsed.format) {
    case "atom":
      return atomPosts(parsed.feed, origin);
    case "json":
      return jsonPosts(parsed.feed, origin);
    default:
      return rssPosts(parsed.feed, origin);
  }
}

function parseLeniently(text: string): ReturnType<typeof parseFeed<string>> {
  const whole = closeBrokenOff(text) ?? text;
  try {
    return parseFeed(whole, { maxItems: mostPosts });
  } catch {
    // Its messages speak to programmers; what came instead is what the reader can do something with.
    throw new NoFeed(recognise(text));
  }
}

function recognise(text: string): Instead {
  const start = text.slice(0, 2000);
  if (/<(rss|feed|rdf:RDF)[\s>]/i.test(start)) return "broken";
  if (
    /^\s*(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body)\b/i.test(start.replace(/^<\?xml[^>]*\?>/, ""))
  )
    return "web-page";
  return "not-a-feed";
}
