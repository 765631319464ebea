import { beforeEach, describe, expect, it } from "vitest";
import { NoFeed } from "@/feeds/documents/parse";
import { identifyPosts } from "@/feeds/identify";
import { parsePage } from "@/feeds/pages/monthLists";
import { database } from "@/storage/database";
import { follow } from "@/storage/follow";
import { keepPosts } from "@/storage/keepPosts";

const url = "https://gwern.example/changelog";
const now = Date.UTC(2026, 10, 23);
const november = Date.UTC(2026, 10, 1);

const page = (november: string[], october: string[], footer = "Page served at 07:00") => `<!DOCTYPE html>
<html><head><title>Changelog</title><script>var li = "<li>no</li>"</script></head><body>
<nav><ul><li><a href="/about">About</a></li></ul></nav><ul><li>Contents</li></ul>
<section><h1><a href="#2026">2026</a></h1>
<section><h2><a href="#n">November 2026</a></h2><ul>${november.map((item) => `<li><p>${item}</p></li>`).join("\n")}</ul></section>
<section><h2><a href="#o">October 2026</a></h2><ul>${october.map((item) => `<li><p>${item}</p></li>`).join("\n")}</ul></section>
</section><section><h2>Elsewhere</h2><ul><li><a href="/x">No entry</a></li></ul></section><footer><ul><li>${footer}</li></ul></footer></body></html>`;

const items = [
  '<a href="/cats"><em>Cats &amp; caches</em></a>: a new essay',
  'See <a href="/dogs">Dogs</a>, <a href="/cats">Cats</a><ul><li>one</li><li>two</li></ul>',
];
const old = ['<a href="/cats">Cats</a>: begun', "No link here"];

describe("a page that is watched", () => {
  it("gives an entry for each list item under a month: text, first link, month", () => {
    expect(parsePage(page(items, old), { url, now })).toEqual([
      {
        guid: "2026-11 https://gwern.example/cats",
        link: "https://gwern.example/cats",
        title: "Cats & caches: a new essay",
        publishedAt: november,
      },
      {
        guid: "2026-11 https://gwern.example/dogs",
        link: "https://gwern.example/dogs",
        title: "See Dogs, Cats one two",
        publishedAt: november,
      },
      {
        guid: "2026-10 https://gwern.example/cats",
        link: "https://gwern.example/cats",
        title: "Cats: begun",
        publishedAt: Date.UTC(2026, 9, 1),
      },
      {
        guid: "2026-10 No link here",
        link: url,
        title: "No link here",
        publishedAt: Date.UTC(2026, 9, 1),
      },
    ]);
  });

  it.each(["", "<html><body><h2>News</h2><p>We moved.</p></body></html>"])(
    "says so where the list is gone",
    (html) => {
      expect(() => parsePage(html, { url, now })).toThrow(NoFeed);
    },
  );
});

describe("an ordinary edit of a watched page", () => {
  const look = (html: string, at: number) =>
    keepPosts(url, identifyPosts(parsePage(html, { url, now: at }), url, "page"), { at, nextCheckAt: at });

  beforeEach(async () => {
    await database.delete();
    await database.open();
    await follow([{ url, site: url, blog: "Gwern", kind: "page" }], now);
    await look(page(items, old), now);
  });

  it.each<[string, string[], string[], number]>([
    ["nothing changed", items, old, 0],
    ["a typo mended", [(items[0] ?? "").replace("a new essay", "a new, long essay"), items[1] ?? ""], old, 0],
    ["an entry on top", ['<a href="/birds">Birds</a>', ...items], old, 1],
    ["an entry in the middle", [items[0] ?? "", '<a href="/birds">Birds</a>', items[1] ?? ""], old, 1],
    [
      "a second entry about the same essay",
      ['<a href="/cats">Cats</a>: reviews gathered from forty readers', ...items],
      old,
      1,
    ],
    ["an entry taken away", items.slice(1), old, 0],
    ["an entry gets a link", items, [old[0] ?? "", '<a href="/nolink">No link here</a>'], 0],
  ])("%s", async (_what, nov, oct, fresh) => {
    expect(await look(page(nov, oct, "Page served at 08:00"), now + 1)).toBe(fresh);
  });

  it("a new entry of this month is as old as its arrival, not as the month's end", async () => {
    await look(page(['<a href="/birds">Birds</a>', ...items], old), now + 5);
    const birds = await database.posts.filter((post) => post.title === "Birds").first();
    expect(birds?.sortAt).toBe(now + 5);
  });
});
