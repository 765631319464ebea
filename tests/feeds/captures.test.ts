/** Every captured feed for which a trusted parser finds posts: at least as many come out, and nothing throws. */
import { describe, expect, it } from "vitest";
import { decode } from "@/feeds/documents/decode";
import { NoFeed, type ParsedPost, readFeed } from "@/feeds/documents/parse";
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
    return readFeed(decode(readCapture(path)), { url: "https://capture.example/feed", now }).posts;
  } catch (error) {
    if (error instanceof NoFeed) return error;
    throw error;
  }
}

/** One line of the table: how many files of a format, and how many of their posts have what. */
function countPosts(files: ParsedPost[][]) {
  const posts = files.flat();
  return {
    files: files.length,
    posts: posts.length,
    title: posts.filter((post) => post.title).length,
    link: posts.filter((post) => post.link).length,
    date: posts.filter((post) => post.publishedAt !== undefined).length,
  };
}

describe.skipIf(!hasCaptures("captures"))("captured feeds", () => {
  it("give at least the posts with title and link that a trusted parser finds", () => {
    const worse: string[] = [];
    const byFormat = new Map<string, ParsedPost[][]>();
    for (const row of readManifest().filter(({ withTitleAndLink }) => withTitleAndLink > 0)) {
      const found = read(row.path);
      const posts = found instanceof NoFeed ? [] : found;
      const complete = posts.filter((post) => post.title && post.link).length;
      if (complete < Math.min(row.withTitleAndLink, 500) && !knownWorse.has(row.path)) {
        const reason = found instanceof NoFeed ? ` (${found.instead})` : "";
        worse.push(`${row.path}: ${complete} of ${row.withTitleAndLink}${reason}`);
      }
      const format = row.version || "unnamed";
      byFormat.set(format, [...(byFormat.get(format) ?? []), posts]);
    }
    const lines = [...byFormat].map(([format, files]) => [format, countPosts(files)]);
    console.table(Object.fromEntries([...lines, ["all", countPosts([...byFormat.values()].flat())]]));
    expect(worse).toEqual([]);
  });

  it("are all read or refused in words; the slowest five are printed", () => {
    const times = readManifest().map(({ path }) => {
      const start = performance.now();
      read(path);
      return {
        path,
        ms: Math.round(performance.now() - start),
        kB: Math.round(readCapture(path).length / 1000),
      };
    });
    console.table(times.toSorted((one, other) => other.ms - one.ms).slice(0, 5));
    expect(times.length).toBeGreaterThan(300);
  });
});
