/** Feeds that fail, one in each way: the row says what happened, the others go on, posts and notes stay. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Misbehaviour } from "../../demo/blogs.ts";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { type FeedRow, firstLook, type PostRow } from "./rows.ts";

/** What each blog answers, the trouble that its row must name, and words that the reader must find. */
const failures: { at: string; answer: Misbehaviour; kind: string; words: RegExp }[] = [
  {
    at: "https://huyenchip.com/feed.xml",
    answer: { status: 403 },
    kind: "refused",
    words: /refuses to show this feed \(403\)/,
  },
  {
    at: "https://eugeneyan.com/rss/",
    answer: { instead: "destroy" },
    kind: "unreachable",
    words: /did not answer/,
  },
  {
    at: "https://lilianweng.github.io/index.xml",
    answer: { status: 200, body: "" },
    kind: "empty",
    words: /answer was empty/,
  },
  {
    at: "https://simonwillison.net/atom/everything/",
    answer: {
      status: 200,
      headers: { "content-type": "text/html" },
      body: "<!doctype html><html><body>Log in</body></html>",
    },
    kind: "web-page",
    words: /web page came instead/,
  },
  {
    at: "https://www.interconnects.ai/feed",
    answer: { status: 404 },
    kind: "missing",
    words: /finds nothing at this address/,
  },
  {
    at: "https://www.oneusefulthing.org/feed",
    answer: { status: 429, headers: { "retry-after": "3600" } },
    kind: "later",
    words: /not to be asked again before/,
  },
  {
    at: "https://www.ruder.io/rss/",
    answer: { status: 500 },
    kind: "server-error",
    words: /fault of its own \(500\)/,
  },
  {
    at: "https://gwern.net/changelog",
    answer: { status: 200, body: "<html><body><p>Moved</p></body></html>" },
    kind: "list-vanished",
    words: /no longer has the list/,
  },
];

describe.each<Kind>(["chromium", "firefox"])("feeds that fail, in %s", (kind) => {
  let pitwall: Pitwall;
  let popup: Page;
  let before: PostRow[];

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
    popup = await pitwall.openPopup();
    before = await pitwall.rows<PostRow>("posts");
    for (const { at, answer } of failures) pitwall.demo.blogs.answer(at, answer);
    pitwall.demo.blogs.publish("https://karpathy.bearblog.dev/feed/");
    await pitwall.checkNow(popup);
    await pitwall.until(
      async () =>
        (await pitwall.rows<FeedRow>("feeds")).filter((feed) => feed.trouble).length === failures.length,
      "every failing feed says so",
      40_000,
    );
  });
  afterAll(() => pitwall?.close());

  it.each(failures)("$kind stands in the row of $at", async ({ at, kind: trouble }) => {
    const feed = (await pitwall.rows<FeedRow>("feeds")).find(({ id }) => id === at);
    expect(feed?.trouble).toMatchObject({ kind: trouble, times: 1 });
    expect(feed?.nextCheckAt).toBeGreaterThan(Date.now());
  });

  it("the others go on, and no post is lost", async () => {
    const posts = await pitwall.rows<PostRow>("posts");
    expect(posts.length).toBe(before.length + 1);
    const stayed = posts.filter((post) => before.some(({ key }) => key === post.key));
    expect(stayed).toEqual(before);
  });

  it("the popup says how many could not be checked, and of each why", async () => {
    await pitwall.until(
      async () =>
        /8 of 10 blogs could not be checked/.test(
          await popup.$eval(".troubles", (one) => one.textContent ?? ""),
        ),
      "the popup names the number",
    );
    await popup.locator(".troubles summary").click();
    const text = await popup.$eval(".troubles", (one) => one.textContent ?? "");
    for (const { words } of failures) expect(text).toMatch(words);
  });

  it("a server that said later is not asked again by pressing", async () => {
    const at = "https://www.oneusefulthing.org/feed";
    const asked = pitwall.demo.blogs.requestsFor(at).length;
    for (const { at: other } of failures) if (other !== at) pitwall.demo.blogs.answer(other);
    await pitwall.checkNow(popup);
    await pitwall.until(
      async () => (await pitwall.rows<FeedRow>("feeds")).filter((feed) => feed.trouble).length === 1,
      "all others are well again",
    );
    expect(pitwall.demo.blogs.requestsFor(at).length).toBe(asked);
  });

  it("a feed that breaks off gives its whole posts; one of 5 MB is read", async () => {
    const { blogs } = pitwall.demo;
    const cut = blogs.publish("https://huyenchip.com/feed.xml").post;
    const { body } = blogs.document("https://huyenchip.com/feed.xml");
    blogs.answer("https://huyenchip.com/feed.xml", {
      status: 200,
      body: body.slice(0, body.lastIndexOf("</item>") - 40),
    });
    const large = blogs.publish("https://eugeneyan.com/rss/").post;
    const whole = blogs.document("https://eugeneyan.com/rss/").body;
    blogs.answer("https://eugeneyan.com/rss/", {
      status: 200,
      body: whole.replace("</channel>", `<!--${"x".repeat(5_000_000)}--></channel>`),
    });
    await pitwall.checkNow(popup);
    await pitwall.until(async () => {
      const titles = (await pitwall.rows<PostRow>("posts")).map((post) => post.title);
      return titles.includes(cut.title) && titles.includes(large.title);
    }, "both new posts are there");
  });
});
