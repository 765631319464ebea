/**
 * A reader follows an address in the library. All pages are on the ten blogs' own sites: for any other the browser asks the
 * reader, in a window of its own that no test can press. What follows a refusal is tested with the browser's answer
 * put in its place.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Blogs } from "../../demo/blogs.ts";
import type { Feed } from "../../storage/feeds.ts";
import { inBothBrowsers } from "./bothBrowsers.ts";
import { ask, feedOf } from "./feedRows.ts";
import { openFeeds, readLine } from "./feedsPage.ts";
import { type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type PostRow } from "./rows.ts";

/** Its site has no feed at any of the common paths. */
const page = "https://gwern.net/essays";
const talks = ["A talk on queues", "A talk on drift", "A talk on costs", "A talk on people"];
const essays = [
  "How we cut the bill for inference by half",
  "The shadow that told us the truth",
  "Nobody reads the second dashboard",
  "A feature store is a promise about time",
  "What the on-call engineer wants from a model",
  "Labels age faster than code",
];

inBothBrowsers("an address", (kind) => {
  let pitwall: Pitwall;
  let blogs: Blogs;
  let library: Page;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    blogs = pitwall.demo.blogs;
    await firstLook(pitwall);
    serve(blogs, page, essaysPage(essays));
    library = await openFeeds(pitwall);
  });
  afterAll(() => pitwall?.close());

  const follow = async (typed: string) => {
    await library.locator('input[aria-label="Address"]').fill(typed);
    await library.locator('::-p-aria([name="Follow"][role="button"])').click();
  };
  const close = async () => {
    await library.locator('.answer ::-p-aria([name="Close"][role="button"])').click();
    await pitwall.until(
      async () => (await pitwall.rows("lookups")).length === 0,
      "the question is forgotten",
    );
  };
  const said = (part: string) => library.$$eval(part, (all) => all.map((one) => one.textContent).join(" | "));
  const watched = async () =>
    (await pitwall.rows<Feed>("feeds")).find(({ url, shape }) => url === page && shape !== undefined)?.id ??
    "";
  const posts = async () => {
    const id = await watched();
    return (await pitwall.rows<PostRow>("posts")).filter(({ feedId }) => feedId === id);
  };

  it("of a page without a feed shows the page's lists, with their newest titles", async () => {
    await follow("gwern.net/essays");
    await library.waitForSelector(".offer");
    const offers = await library.$$eval(".offer", (all) => all.map((one) => one.textContent ?? ""));
    expect(offers).toHaveLength(2);
    for (const [i, titles] of [essays, talks].entries()) {
      expect(offers[i]).toContain(`A list of ${titles.length} links in this page, to be watched`);
      for (const title of titles.slice(0, 5)) expect(offers[i]).toContain(title);
    }
    expect(await pitwall.rows<Feed>("feeds")).toHaveLength(13);
  });

  it("is followed by the list that the reader picks, and its posts come", async () => {
    await library.locator('.offer:first-of-type ::-p-aria([name="Watch this list"][role="button"])').click();
    await pitwall.until(async () => (await posts()).length === essays.length, "its posts have come");
    expect((await posts()).map(({ title }) => title).sort()).toEqual(essays.toSorted());
    const feed = await feedOf(pitwall, await watched());
    expect([feed.kind, feed.trouble, feed.blog]).toEqual(["page", undefined, "Essays on running models"]);
    await pitwall.until(async () => !(await library.$(".answer")), "the offers are gone");
  });

  it("of a watched page: what is added on top is one new post, and a changed footer none", async () => {
    const before = await posts();
    const added = "Retries are a kind of traffic";
    serve(blogs, page, essaysPage([added, ...essays]));
    await ask(pitwall, await watched());
    const after = await posts();
    const fresh = after.filter(({ key }) => !before.some((post) => post.key === key));
    expect(fresh.map(({ title, unread }) => [title, unread])).toEqual([[added, 1]]);
    expect(after.filter((post) => !fresh.includes(post))).toEqual(before);

    serve(blogs, page, essaysPage([added, ...essays], "Written in the open. 4,182 readers."));
    await ask(pitwall, await watched());
    expect(await posts()).toEqual(after);
  });

  it("of a watched page that loses its list is said to have lost it, and its posts stay", async () => {
    const before = await posts();
    serve(blogs, page, "<!doctype html><html><body><h1>All new</h1><p>Come back soon.</p></body></html>");
    await ask(pitwall, await watched());
    const line = await pitwall.until(() => readLine(library, page), "the page has its line");
    expect(line).toContain("The page no longer has the list of changes that Pitwall reads.");
    expect(await posts()).toEqual(before);
  });

  it.each(["two words", "javascript:alert(1)", ""])("that is none is said to be none: %j", async (typed) => {
    await follow(typed);
    await pitwall.until(
      async () => /^This is no web address\. One looks like this: https:/.test(await said(".follow .fails")),
      "it says so",
    );
    expect(await pitwall.rows("lookups")).toEqual([]);
    // An address takes the sentence away, so that the next one that is none has to bring it.
    await follow("https://gwern.net/nothing");
    await pitwall.until(async () => (await said(".follow .fails")) === "", "the sentence is gone");
    await close();
  });

  it("of a dead server is said to have no answer, and nothing is followed", async () => {
    const at = "https://gwern.net/dead";
    blogs.misbehaviours.set(at, { instead: "destroy" });
    await follow(at);
    await pitwall.until(
      async () =>
        (await said(".answer")).includes(
          "Nothing to follow was found at gwern.net. The server did not answer.",
        ),
      "it says so",
    );
    await library.locator('.answer ::-p-aria([name="Close"][role="button"])').click();
    await pitwall.until(
      async () => (await pitwall.rows("lookups")).length === 0,
      "the question is forgotten",
    );
    expect(await pitwall.rows<Feed>("feeds")).toHaveLength(14);
  });

  it("of a feed is followed once, and said to be followed the second time", async () => {
    const at = "https://karpathy.github.io/atom.xml";
    const { body } = blogs.document("https://karpathy.bearblog.dev/feed/");
    serve(blogs, at, body, "application/atom+xml");
    await follow(at);
    await library.locator('.offer ::-p-aria([name="Follow this feed"][role="button"])').click();
    await pitwall.until(async () => (await feedOf(pitwall, at)).firstLookAt, "it is followed and looked at");
    await pitwall.until(async () => !(await library.$(".answer")), "the offers are gone");
    await follow(at);
    const button = await library.waitForSelector('.offer ::-p-aria([name="Followed"][role="button"])');
    expect(await button?.evaluate((one) => (one as HTMLButtonElement).disabled)).toBe(true);
    expect(await pitwall.rows<Feed>("feeds")).toHaveLength(15);
  });

  it("of a site that the reader does not allow is not asked, and the library says why", async () => {
    await library.evaluate(() => {
      type Permissions = { request(what: object, done?: (isGiven: boolean) => void): Promise<boolean> };
      type Api = { permissions: Permissions };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      (browser ?? chrome).permissions.request = async (_, done) => {
        done?.(false);
        return false;
      };
    });
    const lookups = await pitwall.rows("lookups");
    await follow("https://example.org/blog");
    await pitwall.until(
      async () => (await said(".follow .fails")).includes("cannot look at example.org. Nothing was added"),
      "it says so",
    );
    expect(await pitwall.rows("lookups")).toEqual(lookups);
    expect(await pitwall.rows<Feed>("feeds")).toHaveLength(15);
  });
});

function serve(blogs: Blogs, at: string, body: string, type = "text/html"): void {
  const headers = { "content-type": `${type}; charset=utf-8` };
  blogs.misbehaviours.set(at, { status: 200, headers, body });
}

/** A page with essays, newest first, a day apart, and a shorter list beside them. */
function essaysPage(titles: string[], foot = "Written in the open."): string {
  const newest = Date.UTC(2026, 4, 20 + titles.length);
  const items = titles.map((title, i) => {
    const date = new Date(newest - i * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    return `<article><h2><a href="/essays/${slugOf(title)}">${title}</a></h2>
      <time datetime="${date}">${date}</time><p>What happened, and what it cost.</p></article>`;
  });
  const links = talks.map(
    (title, i) => `<li><a href="/talks/${slugOf(title)}">${title}</a> <time>2025-03-0${i + 1}</time></li>`,
  );
  return `<!doctype html><html lang="en"><head><title>Essays on running models</title></head><body>
    <nav><a href="/">Home</a> <a href="/about">About</a> <a href="/contact">Contact</a></nav>
    <main>${items.join("")}</main><section><h2>Talks</h2><ul>${links.join("")}</ul></section>
    <footer><p>${foot}</p></footer></body></html>`;
}

function slugOf(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z]+/g, "-");
}
