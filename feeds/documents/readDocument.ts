/** From a server's answer to posts that can be stored, or to the reason why there are none. Pure. */
import type { Feed, Wishes } from "@/storage/feeds";
import type { IncomingPost } from "@/storage/samePost";
import type { Failure } from "@/storage/troubles";
import type { Answer } from "../fetch";
import { identifyPosts } from "../identify";
import { parsePage } from "../pages/monthLists";
import { readList } from "../pages/pageLists";
import { decode } from "./decode";
import { NoFeed, type Origin, type ParsedFeed, readFeed } from "./parse";

/** Reads a document that came for a feed, at an instant (ms). Throws nothing: what it cannot read is a failure. */
export function readDocument(
  feed: Feed,
  answer: Extract<Answer, { kind: "document" }>,
  now: number,
): { posts: IncomingPost[]; wishes: Wishes } | Failure {
  try {
    const text = decode(answer.bytes, answer.contentType);
    const origin = { url: answer.url || feed.url, now };
    const { posts, wishes } = feed.kind === "page" ? readPage(feed, text, origin) : readFeed(text, origin);
    // Each post of a chosen list has a link of its own; entries under months need not have one.
    const kind = feed.shape === undefined ? feed.kind : "feed";
    return { posts: identifyPosts(posts, feed.id, kind), wishes };
  } catch (error) {
    if (error instanceof NoFeed) return failureIn(error);
    console.error(`The document of ${feed.url} could not be read.`, error);
    return { kind: "broken" };
  }
}

function readPage({ shape }: Feed, text: string, origin: Origin): Pick<ParsedFeed, "posts" | "wishes"> {
  return { posts: shape === undefined ? parsePage(text, origin) : readList(text, shape, origin), wishes: {} };
}

function failureIn({ instead, feeds }: NoFeed): Failure {
  return { kind: instead, ...(feeds.length > 0 ? { feeds } : {}) };
}
