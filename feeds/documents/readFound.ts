/** What of a document can be followed, before anything is. Pure. */
import type { Found } from "@/storage/lookups";
import type { Failure } from "@/storage/troubles";
import { feedsOfKnownSite } from "../discovery/knownSites";
import type { Answer } from "../fetch";
import { findLists } from "../pages/pageLists";
import { decode } from "./decode";
import { NoFeed, type Origin, type ParsedPost, readFeed } from "./parse";

/** So many posts are shown of each. */
const mostSamples = 5;

/** A feed, or the feeds a page names and the lists in it; where there is neither, `failure` says what came instead. */
export interface Finding {
  found: Found[];
  /** Addresses of feeds that the page names. */
  named: string[];
  failure: Failure;
}

/** Reads an answer from an address, at an instant (ms). */
export function readFound(
  answer: Extract<Answer, { kind: "document" }>,
  asked: string,
  now: number,
): Finding {
  const url = answer.url || asked;
  const text = decode(answer.bytes, answer.contentType);
  const origin = { url, now };
  try {
    const { title, site, posts } = readFeed(text, origin);
    const feed = { kind: "feed" as const, url, site: site ?? url, title, ...sampled(posts) };
    return { found: [feed], named: [], failure: { kind: "not-a-feed" } };
  } catch (error) {
    if (!(error instanceof NoFeed)) throw error;
    const { instead, feeds, title } = error;
    const named = [...new Set([...feeds, ...feedsOfKnownSite(url, text)])];
    return { found: readLists(text, title, origin), named, failure: { kind: instead } };
  }
}

function readLists(text: string, title: string, origin: Origin): Found[] {
  return findLists(text, origin).map(({ shape, posts }) => ({
    kind: "page",
    url: origin.url,
    site: origin.url,
    title,
    shape,
    ...sampled(posts),
  }));
}

function sampled(posts: ParsedPost[]): Pick<Found, "samples" | "count"> {
  const samples = posts.slice(0, mostSamples).map(({ title, link, publishedAt }) => ({
    title,
    ...(link ? { link } : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  }));
  return { samples, count: posts.length };
}
