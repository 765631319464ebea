/**
 * Documents made to hurt. Each gives `NoFeed` or at most 500 posts; how long it took and how much heap is printed, not
 * asserted, because tests run on shared machines. The aim is 500 ms and 64 MB.
 */
import { afterAll, describe, expect, it } from "vitest";
import { NoFeed, type ParsedPost, readFeed } from "@/feeds/documents/parse";
import { identifyPosts } from "@/feeds/identify";

const now = Date.UTC(2026, 10, 23);
const origin = { url: "https://blog.example/feed.xml", now };
const rss = (items: string, doctype = "") =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>B</title><link>https://blog.example/</link>${items}</channel></rss>`;
const repeat = (times: number, write: (n: number) => string) =>
  Array.from({ length: times }, (_, n) => write(n)).join("");
const dated = (n: number, at: number) =>
  `<item><title>Post ${n}</title><guid>${n}</guid><pubDate>${new Date(at).toUTCString()}</pubDate></item>`;
const ofText = (text: string) => rss(`<item><title>a</title><description>${text}</description></item>`);
const jsonFeed = (items: unknown[]) =>
  JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "B", items });

const hour = 60 * 60 * 1000;
const bombs: [name: string, document: () => string, expected: number | string][] = [
  [
    "an entity of 50 kB, 20,000 times",
    () =>
      rss(
        `<item><title>${"&x;".repeat(20_000)}</title></item>`,
        `<!DOCTYPE rss [<!ENTITY x "${"y".repeat(50_000)}">]>`,
      ),
    1,
  ],
  [
    "entities made of entities",
    () =>
      rss(
        "<item><title>&l9;</title></item>",
        `<!DOCTYPE rss [<!ENTITY l0 "ha">${repeat(9, (n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`)}]>`,
      ),
    1,
  ],
  [
    "a file as entity",
    () => rss("<item><title>&x;</title></item>", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    1,
  ],
  ["1,000,000 references in a title", () => rss(`<item><title>${"&#65;".repeat(1e6)}</title></item>`), 1],
  ["1,000,000 references in a text", () => ofText("&amp;#65;".repeat(1e6)), 1],
  ["100,000 elements inside each other", () => rss("<a>".repeat(1e5) + "</a>".repeat(1e5)), "broken"],
  ["100,000 posts inside each other", () => rss("<item>".repeat(1e5) + "</item>".repeat(1e5)), "broken"],
  ["100,000 elements open in a text", () => ofText("&lt;div>".repeat(1e5)), 1],
  ["100,000 attributes", () => rss(`<item ${repeat(1e5, (n) => `a${n}="1" `)}><title>a</title></item>`), 1],
  [
    "100,000 namespaces",
    () => rss(`<item ${repeat(1e5, (n) => `xmlns:a${n}="u:${n}" `)}><title>a</title></item>`),
    1,
  ],
  [
    "500,000 links in one post, which is left out",
    () => rss(`${dated(1, now)}<item>${"<link>x</link>".repeat(5e5)}</item>`),
    1,
  ],
  ["200,000 posts", () => rss(repeat(200_000, (n) => dated(n, now - n * 1000))), 500],
  ["100,000 posts, broken off", () => rss(repeat(1e5, (n) => dated(n, now))).slice(0, -30), 500],
  [
    "100,000 posts in JSON",
    () => jsonFeed(Array.from({ length: 1e5 }, (_, n) => ({ id: `${n}`, title: `${n}` }))),
    500,
  ],
  ["100,000 arrays inside each other", () => `{"title":"B","items":${"[".repeat(1e5)}${"]".repeat(1e5)}}`, 0],
  [
    "100,000 keys in a JSON post, which is left out",
    () => jsonFeed([Object.fromEntries(Array.from({ length: 1e5 }, (_, n) => [`k${n}`, n])), { id: "1" }]),
    1,
  ],
  [
    "an element __proto__",
    () => rss("<__proto__><isAdmin>1</isAdmin></__proto__><item><title>a</title></item>"),
    "broken",
  ],
  [
    "a JSON key __proto__",
    () =>
      '{"title":"B","__proto__":{"isAdmin":1},"items":[{"id":"1","title":"a","__proto__":{"isAdmin":1}}]}',
    1,
  ],
  ["a title of 10 MB", () => rss(`<item><title>${"word ".repeat(2e6)}</title></item>`), 1],
  ["a title of 10 MB of references", () => rss(`<item><title>${"&lt;".repeat(2.5e6)}</title></item>`), 1],
  ["a text of 10 MB of elements", () => ofText(`<![CDATA[${"<p>word".repeat(1.4e6)}]]>`), 1],
  ["a text of 10 MB of dots", () => ofText(`${".".repeat(1e7)}a`), 1],
  [
    "a link of 5 MB",
    () => rss(`<item><title>a</title><link>https://x.example${"/".repeat(5e6)}a</link></item>`),
    1,
  ],
  ["a guid of 4 kB", () => rss(`<item><title>a</title><guid>${"g".repeat(4096)}</guid></item>`), 1],
  [
    "guids of 10 MB",
    () => rss(repeat(100, (n) => `<item><title>a</title><guid>${n}${"g".repeat(1e5)}</guid></item>`)),
    100,
  ],
  [
    "a date of 1 MB of letters",
    () => rss(`<item><title>a</title><pubDate>${"a".repeat(1e6)}</pubDate></item>`),
    1,
  ],
  ["1,000,000 comments", () => `${"<!-- -->".repeat(1e6)}<html>`, "web-page"],
  ["1,000,000 open comments", () => "<!--".repeat(1e6), "not-a-feed"],
  ["200,000 open CDATA sections", () => rss("<item><title><![CDATA[".repeat(2e5)), "broken"],
  ["10 MB of white space", () => " ".repeat(1e7), "empty"],
  ["10 MB of <", () => "<".repeat(1e7), "not-a-feed"],
  ["a web page of 100,000 open elements", () => `<!doctype html><html>${"<b>".repeat(1e5)}`, "web-page"],
];

const figures: Record<string, { ms: number; MB: number }> = {};

function measure(name: string, document: string): ParsedPost[] | NoFeed {
  const heap = process.memoryUsage().heapUsed;
  const start = performance.now();
  try {
    const posts = readFeed(document, origin).posts;
    for (const post of identifyPosts(posts, origin.url, "feed"))
      expect(post.keys[0]?.length).toBeLessThan(350);
    return posts;
  } catch (error) {
    if (error instanceof NoFeed) return error;
    throw error;
  } finally {
    const grown = process.memoryUsage().heapUsed - heap;
    figures[name] = { ms: Math.round(performance.now() - start), MB: Math.max(0, Math.round(grown / 1e6)) };
  }
}

describe("a bomb gives an error in words or a bounded result", () => {
  it.each(bombs)("%s", (name, document, expected) => {
    const found = measure(name, document());
    expect(found instanceof NoFeed ? found.instead : found.length).toBe(expected);
    for (const post of found instanceof NoFeed ? [] : found) {
      expect(post.title.length).toBeLessThanOrEqual(501);
      expect(post.link?.length ?? 0).toBeLessThanOrEqual(8000);
    }
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });

  afterAll(() => console.table(figures));
});

describe("of more than 500 posts", () => {
  const guids = (document: string) => readFeed(document, origin).posts.map((post) => Number(post.guid));

  it("the newest are kept, in the feed's own order, wherever they stand", () => {
    const oldestFirst = rss(repeat(2000, (n) => dated(n, now - (2000 - n) * hour)));
    expect(guids(oldestFirst)).toEqual(Array.from({ length: 500 }, (_, n) => 1500 + n));
    const newestFirst = rss(repeat(2000, (n) => dated(n, now - n * hour)));
    expect(guids(newestFirst)).toEqual(Array.from({ length: 500 }, (_, n) => n));
    const oneInTheMiddle = rss(repeat(1000, (n) => dated(n, n === 700 ? now : now - (n + 1) * hour)));
    expect(guids(oneInTheMiddle)).toEqual([...Array.from({ length: 499 }, (_, n) => n), 700]);
    const inJson = Array.from({ length: 600 }, (_, n) => ({
      id: `${n}`,
      date_published: new Date(now - (600 - n) * hour).toISOString(),
    }));
    expect(guids(jsonFeed(inJson))).toEqual(Array.from({ length: 500 }, (_, n) => 100 + n));
  });

  it("the first are kept where nothing has a date", () => {
    expect(guids(rss(repeat(600, (n) => `<item><guid>${n}</guid></item>`)))).toEqual(
      Array.from({ length: 500 }, (_, n) => n),
    );
  });

  it("what a text quotes is no post, and what follows the posts is read", () => {
    const quoting = `<item><guid>1000</guid><description><![CDATA[${"<item>".repeat(600)}]]></description></item><!-- <item> -->`;
    const posts = readFeed(
      rss(
        `${quoting}${repeat(600, (n) => `<item><guid>${n}</guid></item>`)}<link>https://late.example/</link>`,
      ),
      origin,
    ).posts;
    expect(posts.length).toBe(500);
    expect(posts[0]?.guid).toBe("1000");
  });
});
