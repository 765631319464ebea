/** Feeds that are gone, and feeds that have moved: said once, in words, and helped in the library. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Blogs } from "../../demo/blogs.ts";
import { inBothBrowsers } from "./bothBrowsers.ts";
import { ask, changeFeeds, feedOf } from "./feedRows.ts";
import { openFeeds, pressInLine, readLine } from "./feedsPage.ts";
import { type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type PostRow } from "./rows.ts";

const gone = "https://huyenchip.com/feed.xml";
const newAddress = "https://huyenchip.com/new/feed.xml";
const day = 24 * 60 * 60 * 1000;

inBothBrowsers("a feed that is gone", (kind) => {
  let pitwall: Pitwall;
  let blogs: Blogs;
  let library: Page;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    blogs = pitwall.demo.blogs;
    await firstLook(pitwall);
    blogs.answer(gone, { status: 410 });
    await ask(pitwall, gone);
    const { trouble, restingSince } = await feedOf(pitwall, gone);
    expect(restingSince).toBeUndefined();
    if (trouble) await changeFeeds(pitwall, [gone], { trouble: { ...trouble, sameSince: Date.now() - day } });
    await ask(pitwall, gone);
  });
  afterAll(() => pitwall?.close());

  const postsOf = async (id: string) =>
    (await pitwall.rows<PostRow>("posts")).filter(({ feedId }) => feedId === id);
  const told = (popup: Page) =>
    popup.$$eval(".troubles", (all) => all.map((one) => one.textContent).join(" "));

  it("rests when it says so again a day later, and the popup tells it once", async () => {
    expect(await feedOf(pitwall, gone)).toHaveProperty("restingSince");
    const popup = await pitwall.openPopup();
    await popup.waitForSelector(".troubles");
    const words = await told(popup);
    expect(words).toContain("Chip Huyen is resting.");
    expect(words).toContain("The server says that this feed has been taken away for good (410).");
    await popup.locator('::-p-aria([name="Understood"][role="button"])').click();
    await pitwall.until(async () => (await told(popup)) === "", "it is gone from the popup");
    await popup.close();
    const again = await pitwall.openPopup();
    await again.waitForSelector('ul[aria-label="Unread posts"] > li');
    expect(await told(again)).toBe("");
    await again.close();
  });

  it('is not asked by "Check now"', async () => {
    const popup = await pitwall.openPopup();
    const { length } = blogs.requests;
    await pitwall.checkNow(popup);
    await pitwall.until(() => blogs.requests.length >= length + 12, "all others are asked");
    await popup.waitForSelector('button[aria-label="Check now"][aria-disabled="false"]');
    expect(blogs.requests.slice(length).filter(({ url }) => url === gone)).toEqual([]);
    await popup.close();
  });

  it('is said to rest in the library, where "Try again" asks its server once more', async () => {
    library = await openFeeds(pitwall);
    const words = await pitwall.until(() => readLine(library, gone), "the feed has its line");
    expect(words).toMatch(/\(410\)\. Resting since .*it is not asked any more\./);
    const { length } = blogs.requestsFor(gone);
    await pressInLine(library, gone, "Try again");
    await pitwall.until(() => blogs.requestsFor(gone).length === length + 1, "its server is asked");
    await pitwall.until(async () => "restingSince" in (await feedOf(pitwall, gone)), "it rests again");
  });

  it("gets the new address that its blog's front page names, and keeps its posts as they are", async () => {
    const [first] = await postsOf(gone);
    await pitwall.setRow("posts", { ...first, unread: 0, starred: 1 });
    const before = await postsOf(gone);
    const { post } = blogs.publish(gone);
    serveFeed(blogs, gone, newAddress);
    blogs.misbehaviours.set((await feedOf(pitwall, gone)).site, namingPage("/new/feed.xml"));
    await pressInLine(library, gone, "Look for its new address");
    await pressInLine(library, gone, "Use this address");
    await pitwall.until(
      async () => (await postsOf(gone)).some(({ title }) => title === post.title),
      "the new address's new post has come",
    );
    const feed = await feedOf(pitwall, gone);
    expect(feed.url).toBe(newAddress);
    expect(feed).not.toHaveProperty("trouble");
    expect((await postsOf(gone)).filter(({ title }) => title !== post.title)).toEqual(before);
    await pitwall.until(() => readLine(library, newAddress), "the library names the new address");
  });

  it("a web page that came instead of a feed offers the feeds that it names", async () => {
    const at = "https://eugeneyan.com/rss/";
    const named = "https://eugeneyan.com/named.xml";
    const before = await postsOf(at);
    blogs.answer(at, namingPage(named));
    serveFeed(blogs, at, named);
    await ask(pitwall, at);
    const words = await pitwall.until(() => readLine(library, at), "the feed has its line");
    expect(words).toContain("A web page came instead of a feed.");
    await pressInLine(library, at, "Use this address");
    await pitwall.until(async () => {
      const { url, trouble } = await feedOf(pitwall, at);
      return url === named && trouble === undefined;
    }, "the feed is asked there, and well");
    expect(await postsOf(at)).toEqual(before);
  });
});

/** Lets an address answer what a blog's feed has now. */
function serveFeed(blogs: Blogs, feed: string, at: string): void {
  const { body, contentType } = blogs.document(feed);
  blogs.misbehaviours.set(at, { status: 200, headers: { "content-type": contentType }, body });
}

/** A front page that names a feed. */
function namingPage(href: string): { status: number; headers: Record<string, string>; body: string } {
  const body = `<!doctype html><html><head><title>A blog that moved</title>
    <link rel="alternate" type="application/rss+xml" href="${href}"></head>
    <body><h1>A blog that moved</h1><p>Its posts are where they were.</p></body></html>`;
  return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body };
}
