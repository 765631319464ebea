/** Every captured feed for which a trusted parser finds posts: at least as many come out, and nothing throws. */
import { describe, expect, it } from "vitest";
import { decode } from "@/feeds/decode";
import { NoFeed, type ParsedPost, parsePosts } from "@/feeds/parse";
import { hasCaptures, readCapture, readManifest } from "../captures";

const now = Date.UTC(2026, 10, 1);

/** Those that are worse than the reference, each with its reason. */
const knownWorse = new Map<string, string>([
  ["captures/other-atom/feedrs--atom__atom_example_7.xml", "its link is a tag: URI, which is no link"],
  ["captures/other-atom/feedrs--atom__atom_pub_spec_1.xml", "its link is a urn: URI, which is no link"],
  [
    "captures/other-atom/nodefeedparser--atom-with-tag-uri-links.xml",
    "its link is a tag: URI, which is no link",
  ],
  ["captures/other-atom/newsboat--atom10_2.xml", "two of its links are tag: URIs, which are no links"],
  ["captures/other-atom/yarr--atom__link-in-id.xml", "one of its links is a urn: URI, which is no link"],
  ["captures/other/feedrs--atom__atom_entry_1.xml", "a single Atom entry, not a feed"],
]);

function read(path: string): ParsedPost[] | NoFeed {
  try {
    return parsePosts(decode(readCapture(path)), { url: "https://capture.example/feed", now });
  } catch (error) {
    if (error instanceof NoFeed) return error;
    throw error;
  }
}

describe.skipIf(!hasCaptures("captures"))("captured feeds", () => {
  it("give at least the posts with title and link that a trusted parser finds", () => {
    const rows = readManifest().filter((row) => row.withTitleAndLink > 0);
    const worse: string[] = [];
    const table = new Map<
      string,
      { files: number; posts: number; title: number; link: number; date: number }
    >();
    for (const row of rows) {
      const posts = read(row.path);
      const found = posts instanceof NoFeed ? [] : posts;
      const complete = found.filter((post) => post.title && post.link).length;
      if (complete < Math.min(row.withTitleAndLink, 500) && !knownWorse.has(row.path)) {
        worse.push(
          `${row.path}: ${complete} of ${row.withTitleAndLink}${posts instanceof NoFeed ? ` (${posts.instead})` : ""}`,
        );
      }
      const sum = table.get(row.version) ?? { files: 0, posts: 0, title: 0, link: 0, date: 0 };
      table.set(row.version, {
        files: sum.files + 1,
        posts: sum.posts + found.length,
        title: sum.title + found.filter((post) => post.title).length,
        link: sum.link + found.filter((post) => post.link).length,
        date: sum.date + found.filter((post) => post.publishedAt !== undefined).length,
      });
    }
    console.table(Object.fromEntries(table));
    expect(worse).toEqual([]);
  });
});
