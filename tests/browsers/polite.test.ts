/** What a server's log says of us: how each feed is asked, with which validators, and when it is left alone. */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Blogs } from "../../demo/blogs.ts";
import { inBothBrowsers } from "./bothBrowsers.ts";
import { addFeeds, ask, changeFeeds, setAlarm, wake } from "./feedRows.ts";
import { type Pitwall, startPitwall } from "./harness.ts";
import { firstLook } from "./rows.ts";

const feed = "https://huyenchip.com/feed.xml";
const busy = "https://www.oneusefulthing.org/feed";
const cookies = ["a=1; Path=/", "b=1; Path=/; SameSite=Strict", "c=1; Path=/; SameSite=None; Secure"];
const oddDate = "Tue, 1 Sep 2026 7:0:0 GMT";
const day = 24 * 60 * 60 * 1000;

inBothBrowsers("what servers see", (kind) => {
  let pitwall: Pitwall;
  let blogs: Blogs;

  beforeAll(async () => {
    const prepare = (all: Blogs) => {
      for (const url of all.addresses) play(all, url, 200, { etag: '"first"', "set-cookie": cookies });
    };
    pitwall = await startPitwall(kind, { prepare });
    blogs = pitwall.demo.blogs;
    await firstLook(pitwall);
  });
  afterAll(() => pitwall?.close());

  /** Gives a function that asks a feed, which answers so from now on, and gives the validators it was asked with. */
  const asking =
    (feed: string) =>
    async (status: number, headers: OutgoingHttpHeaders = {}) => {
      play(blogs, feed, status, headers);
      return conditionsIn(await ask(pitwall, feed));
    };
  const press = (popup: Page) =>
    popup.$eval('button[aria-label="Check now"]:not([aria-disabled="true"])', (button) => button.click());
  const isFree = (popup: Page) =>
    pitwall.until(
      () => popup.$('button[aria-label="Check now"][aria-disabled="false"]'),
      "the last check is over",
    );

  it("each feed is asked once at installation: a plain GET without condition, query or haste", () => {
    expect(blogs.requests.map(({ url }) => url).sort()).toEqual(blogs.addresses.toSorted());
    for (const { method, headers } of blogs.requests) {
      expect(method).toBe("GET");
      expect(conditionsIn(headers)).toEqual([undefined, undefined]);
      expect(headers.accept).toMatch(/^application\/atom\+xml, application\/rss\+xml, .*\*\/\*;q=0\.1$/);
      if (kind === "firefox") expect(headers["user-agent"]).toMatch(/^Pitwall\/[\d.]+ \(feed reader; /);
    }
  });

  it.concurrent("validators come back byte for byte, however odd", async () => {
    const askedWith = asking("https://huyenchip.com/feed.xml");
    const tags = ['W/"weak, and odd"', `"${"long".repeat(1000)}"`, "no quotes", '"caf\u00e9 %22\\"'];
    await askedWith(200, { etag: tags[0], "last-modified": oddDate });
    for (const [i, tag] of tags.entries()) {
      const next = { etag: tags[i + 1] ?? '"last"', "last-modified": oddDate };
      expect(await askedWith(200, next)).toEqual([tag, oddDate]);
    }
  });

  it.concurrent("validators are those of the latest answer, replaced or cleared together", async () => {
    const askedWith = asking("https://eugeneyan.com/rss/");
    await askedWith(200, { etag: '"one"', "last-modified": oddDate });
    expect(await askedWith(200, { "last-modified": oddDate })).toEqual(['"one"', oddDate]);
    expect(await askedWith(200, { etag: '"two"' })).toEqual([undefined, oddDate]);
    expect(await askedWith(200)).toEqual(['"two"', undefined]);
    expect(await askedWith(200)).toEqual([undefined, undefined]);
  });

  it.concurrent("a 304 renews the tag that it brings, and keeps the one that it does not", async () => {
    const askedWith = asking("https://lilianweng.github.io/index.xml");
    await askedWith(200, { etag: '"old"' });
    expect(await askedWith(304)).toEqual(['"old"', undefined]);
    expect(await askedWith(304, { etag: '"new"' })).toEqual(['"old"', undefined]);
    expect(await askedWith(304)).toEqual(['"new"', undefined]);
  });

  it.concurrent("validators of another address, to which a redirect led, are not kept", async () => {
    const askedWith = asking("https://magazine.sebastianraschka.com/feed");
    play(blogs, "https://magazine.sebastianraschka.com/elsewhere.xml", 200, { etag: '"elsewhere"' });
    await askedWith(200, { etag: '"here"' });
    expect(await askedWith(302, { location: "/elsewhere.xml" })).toEqual(['"here"', undefined]);
    expect(await askedWith(200, { etag: '"here"' })).toEqual([undefined, undefined]);
  });

  it.concurrent("after eight days of 304 a feed is asked once without condition", async () => {
    const askedWith = asking("https://simonwillison.net/atom/everything/");
    await askedWith(200, { etag: '"stuck"' });
    await changeFeeds(pitwall, ["https://simonwillison.net/atom/everything/"], {
      lastFullAt: Date.now() - 8 * day + 600_000,
    });
    expect(await askedWith(304)).toEqual(['"stuck"', undefined]);
    await changeFeeds(pitwall, ["https://simonwillison.net/atom/everything/"], {
      lastFullAt: Date.now() - 8 * day,
    });
    expect(await askedWith(200, { etag: '"loose"' })).toEqual([undefined, undefined]);
    expect(await askedWith(304)).toEqual(['"loose"', undefined]);
  });

  it("popup, library, alarm and two messages at the same moment are one poll", async () => {
    for (const url of blogs.addresses) {
      blogs.answer(url, (_, response) => void setTimeout(() => response.writeHead(304).end(), 400));
    }
    const popup = await pitwall.openPopup();
    await pitwall.letPass(60_000);
    await isFree(popup);
    const from = blogs.requests.length;
    await Promise.all([
      press(popup),
      pitwall.openLibrary(),
      setAlarm(pitwall, Date.now()),
      wake(pitwall),
      wake(pitwall),
      pitwall.openPopup(),
    ]);
    await pitwall.until(() => blogs.requests.length >= from + 13, "all are asked");
    await isFree(popup);
    // Whatever else was to come of it would come before what is asked for only now.
    await changeFeeds(pitwall, [busy], { askedAt: Date.now() - day });
    await ask(pitwall, busy);
    expect(
      blogs.requests
        .slice(from)
        .map(({ url }) => url)
        .sort(),
    ).toEqual([...blogs.addresses, busy].sort());
    await popup.close();
  });

  it('"Check now" asks nothing that was asked in the last minute, and says so', async () => {
    const popup = await pitwall.openPopup();
    await changeFeeds(pitwall, blogs.addresses, { askedAt: Date.now() - 30_000 });
    const from = blogs.requests.length;
    await isFree(popup);
    await press(popup);
    await pitwall.until(
      async () => (await answerOf(popup)) === "The blogs were asked less than a minute ago.",
      "the popup says so",
    );
    await ask(pitwall, busy);
    expect(blogs.requests.slice(from).map(({ url }) => url)).toEqual([busy]);
    await popup.close();
  });

  it("a server that says 429 is left alone as long as it says, and the popup names it and the time", async () => {
    const other = "https://www.oneusefulthing.org/other";
    await addFeeds(pitwall, [other], Date.now() + day);
    play(blogs, busy, 429, { "retry-after": "3600" });
    await ask(pitwall, busy);
    const [held] = await pitwall.rows<{ host: string; until: number }>("hosts");
    expect(held?.host).toBe("www.oneusefulthing.org");
    const until = held?.until ?? 0;
    expect(Math.abs(until - Date.now() - 3_600_000)).toBeLessThan(30_000);

    const popup = await pitwall.openPopup();
    const from = blogs.requests.length;
    await pitwall.letPass(60_000);
    await changeFeeds(pitwall, [busy, other], { nextCheckAt: Date.now() - day });
    await isFree(popup);
    await press(popup);
    const time = new Intl.DateTimeFormat("en-US", { hour: "numeric", minute: "2-digit" }).format(until);
    const words = await pitwall.until(async () => await answerOf(popup), "the popup says so");
    expect(words).toMatch(/^www\.oneusefulthing\.org wants to be left alone until /);
    expect(words).toContain(time.replace(/\s/g, " "));
    await pitwall.until(() => blogs.requests.length >= from + 12, "the others are asked");
    await isFree(popup);
    await ask(pitwall, feed);
    expect(blogs.requests.slice(from).filter(({ url }) => new URL(url).host === held?.host)).toEqual([]);
    await changeFeeds(pitwall, [busy, other], { nextCheckAt: Date.now() + day });
  });

  it("no request carries a cookie, a referrer or a word against caches, and none is a HEAD", () => {
    for (const { method, url, headers } of blogs.requests) {
      expect([method, new URL(url).search]).toEqual(["GET", ""]);
      expect(headers).not.toHaveProperty("cookie");
      expect(headers).not.toHaveProperty("referer");
      expect(`${headers["cache-control"]} ${headers.pragma}`).not.toMatch(/no-cache|no-store/);
    }
    expect(blogs.requests.length).toBeGreaterThan(60);
  });
});

/** Lets an address answer so; a redirect, a 304 and a refusal have no body. */
function play(blogs: Blogs, url: string, status: number, headers: OutgoingHttpHeaders): void {
  const { body, contentType } = blogs.document(blogs.addresses.includes(url) ? url : feed);
  blogs.misbehaviours.set(url, (_, response) => {
    response.writeHead(status, { "content-type": contentType, ...headers });
    response.end(status === 200 ? body : "");
  });
}

function conditionsIn(headers: IncomingHttpHeaders): (string | undefined)[] {
  return [headers["if-none-match"], headers["if-modified-since"]];
}

/** What the popup says of the last press. */
async function answerOf(popup: Page): Promise<string> {
  const text = await popup.$eval(".answer", (one) => one.textContent ?? "");
  return text.replace(/\s/g, " ");
}
