/**
 * Browsers end a background that is idle for thirty seconds, whatever it waits for. No debugger is attached to it here, which
 * would keep it alive, and no page is open: what is asked is read from the servers' log. Both browsers and both rounds
 * run at the same time, for they are nothing but waiting.
 */
import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Feed } from "../../storage/feeds.ts";
import { inBothBrowsers } from "./bothBrowsers.ts";
import { addFeeds, wake } from "./feedRows.ts";
import { type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type PostRow } from "./rows.ts";

const second = 1000;
const limit = 20 * second;
const lanes = 4;

/** Adds feeds to a new Pitwall, due at once, wakes the worker and closes every page; gives when that was, ms. */
async function beginRound(pitwall: Pitwall, urls: string[]): Promise<number> {
  await firstLook(pitwall);
  await pitwall.until(
    async () =>
      (await pitwall.alarms()).some(({ scheduledTime }) => scheduledTime > Date.now() + 61 * second),
    "the first round is over",
  );
  pitwall.demo.blogs.requests.length = 0;
  await addFeeds(pitwall, urls, Date.now());
  const began = Date.now();
  await wake(pitwall);
  await pitwall.closePages();
  return began;
}

/** Addresses on the ten blogs' hosts, which take turns. */
function addressesFor(pitwall: Pitwall, count: number): string[] {
  const hosts = pitwall.demo.blogs.addresses.map((url) => new URL(url).host);
  return Array.from({ length: count }, (_, n) => `https://${hosts[n % hosts.length]}/many/${n}.xml`);
}

function sendFeed(url: string, response: ServerResponse): void {
  response.setHeader("content-type", "application/rss+xml");
  response.end(`<rss version="2.0"><channel><title>One of many</title><link>${url}</link><item>
    <title>What ${url} has to say</title><link>${url}/post</link><pubDate>${new Date().toUTCString()}</pubDate>
    </item></channel></rss>`);
}

/** What has come of a round: every feed's row, and the feeds of which there is a post. */
interface Outcome {
  feeds: Map<string, Feed>;
  withPosts: Set<string>;
}

/** Reads what has come of a round until it is as it should be; throws after `ms`. */
async function readRound(
  pitwall: Pitwall,
  isDone: (outcome: Outcome) => boolean,
  what: string,
  ms?: number,
): Promise<Outcome> {
  const read = async () => {
    const feeds = (await pitwall.rows<Feed>("feeds")).map((feed) => [feed.id, feed] as const);
    const posts = await pitwall.rows<PostRow>("posts");
    return { feeds: new Map(feeds), withPosts: new Set(posts.map(({ feedId }) => feedId)) };
  };
  await pitwall.until(async () => isDone(await read()), what, ms);
  return await read();
}

inBothBrowsers("two hundred feeds that answer after a second each", (kind) => {
  let pitwall: Pitwall;
  beforeAll(async () => {
    pitwall = await startPitwall(kind);
  });
  afterAll(() => pitwall?.close());

  it("are all polled, none twice, although no page is open and the round is longer than thirty seconds", async () => {
    const { blogs } = pitwall.demo;
    const urls = addressesFor(pitwall, 200);
    for (const url of urls) {
      blogs.misbehaviours.set(url, (_, response) => void setTimeout(() => sendFeed(url, response), second));
    }
    const began = await beginRound(pitwall, urls);
    await pitwall.until(() => blogs.requests.length >= urls.length, "all are asked", 100 * second);
    expect(Date.now() - began).toBeGreaterThan(30 * second);
    const seen = await readRound(
      pitwall,
      ({ withPosts }) => urls.every((url) => withPosts.has(url)),
      "all have their post",
    );
    expect(urls.filter((url) => seen.feeds.get(url)?.trouble)).toEqual([]);
    expect(blogs.requests.map(({ url }) => url).sort()).toEqual(urls.toSorted());
  }, 150_000);
});

inBothBrowsers("fifty feeds of which ten never end", (kind) => {
  let pitwall: Pitwall;
  beforeAll(async () => {
    pitwall = await startPitwall(kind);
  });
  afterAll(() => pitwall?.close());

  it("are done within a minute of what the limit of 20 seconds implies, and nothing is lost", async () => {
    const { blogs } = pitwall.demo;
    const urls = addressesFor(pitwall, 50);
    const [endless, others] = [urls.slice(0, 10), urls.slice(10)];
    for (const url of endless) blogs.misbehaviours.set(url, (_, response) => drip(response));
    for (const url of others) blogs.misbehaviours.set(url, (_, response) => sendFeed(url, response));
    const began = await beginRound(pitwall, urls);
    const implied = Math.ceil(endless.length / lanes) * limit;
    await pitwall.until(() => blogs.requests.length >= urls.length, "all are asked", implied + 60 * second);
    const seen = await readRound(
      pitwall,
      ({ feeds }) => urls.every((url) => feeds.get(url)?.lastCheckedAt),
      "the round is done",
      began + implied + 60 * second - Date.now(),
    );
    expect(urls.map((url) => seen.feeds.get(url)?.trouble?.kind)).toEqual([
      ...endless.map(() => "too-slow"),
      ...others.map(() => undefined),
    ]);
    expect(others.filter((url) => !seen.withPosts.has(url))).toEqual([]);
    expect(blogs.requests.length).toBe(urls.length);
  }, 150_000);
});

/** An answer that always seems to go on. */
function drip(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/rss+xml" });
  const timer = setInterval(() => response.write("<!-- wait -->"), 500);
  response.on("close", () => clearInterval(timer));
}
