/** Whatever happens to a feed on the way: an error in words, or posts that can be trusted. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "@/feeds/documents/decode";
import { NoFeed, type ParsedPost, readFeed } from "@/feeds/documents/parse";
import { identifyPosts } from "@/feeds/identify";
import { mutated, now, readDemo, small } from "./mutations";

/** How many documents in all; `PITWALL_FUZZ_RUNS=20000` looks longer, and `PITWALL_FUZZ_SEED` looks again. */
const runs = Number(process.env["PITWALL_FUZZ_RUNS"] ?? 500);
const seed = process.env["PITWALL_FUZZ_SEED"];
const options = { numRuns: Math.ceil(runs / 2), ...(seed ? { seed: Number(seed) } : {}) };
const day = 24 * 60 * 60 * 1000;
const url = "https://blog.example/feed.xml";

function read(bytes: Uint8Array): ParsedPost[] {
  try {
    return readFeed(decode(bytes), { url, now }).posts;
  } catch (error) {
    if (error instanceof NoFeed) return [];
    throw error;
  }
}

function expectTrustworthy(posts: ParsedPost[]): void {
  expect(posts.length).toBeLessThanOrEqual(500);
  for (const post of posts) {
    expect(typeof post.title).toBe("string");
    expect(post.link ?? "https://none.example/").toMatch(/^https?:\/\//);
    const at = post.publishedAt ?? now;
    expect(Number.isFinite(at) && at >= Date.UTC(1990, 0, 1) && at <= now + day).toBe(true);
    for (const text of [post.guid, post.author, post.html]) expect(text ?? "").toBeTypeOf("string");
    expect(post.minutes ?? 1).toBeGreaterThanOrEqual(1);
  }
  for (const post of identifyPosts(posts, url, "feed")) expect(post.keys.length).toBeGreaterThan(0);
}

describe("a feed that was cut, spliced, re-encoded or had its bits flipped", () => {
  it.each([
    ["small feeds of each format", () => small],
    ["the demo's blogs", readDemo],
  ])("%s", { timeout: 20 * 60_000 }, (_name, documents) => {
    fc.assert(
      fc.property(mutated(documents()), (bytes) => expectTrustworthy(read(bytes))),
      options,
    );
  });
});
