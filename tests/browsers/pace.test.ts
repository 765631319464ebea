/** When servers are asked: after a start of the browser, one after the other, and by an alarm that no page waits for. */
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inBothBrowsers } from "./bothBrowsers.ts";
import { addFeeds, changeFeeds, feedOf, setAlarm } from "./feedRows.ts";
import { type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type PostRow } from "./rows.ts";

/** When an answer began and ended, ms since 1970. */
interface Answered {
  host: string;
  from: number;
  to: number;
}

const patience = 60_000;
const extra = ["gwern.net", "gwern.net", "gwern.net", "huyenchip.com", "huyenchip.com", "www.ruder.io"].map(
  (host, i) => `https://${host}/extra/${i}`,
);

inBothBrowsers("the pace", (kind) => {
  let pitwall: Pitwall;
  let startedAt: number;
  const answered: Answered[] = [];

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
    // A round that is not quite over would find the feeds that are made due here.
    await pitwall.stopWorker();
    const { blogs } = pitwall.demo;
    const all = [...blogs.addresses, ...extra];
    await addFeeds(pitwall, extra, Date.now());
    await changeFeeds(pitwall, all, { nextCheckAt: Date.now() - 60_000 });
    await pitwall.stop();
    blogs.requests.length = 0;
    const { body } = blogs.document("https://huyenchip.com/feed.xml");
    for (const url of all) {
      blogs.misbehaviours.set(url, async (_, response) => {
        const from = Date.now();
        await wait(600);
        answered.push({ host: new URL(url).host, from, to: Date.now() });
        response.end(body);
      });
    }
    startedAt = Date.now();
    await pitwall.start();
    await pitwall.until(() => answered.length >= all.length, "all overdue feeds are asked", patience);
    for (const url of all) blogs.misbehaviours.delete(url);
  });
  afterAll(() => pitwall?.close());

  it("a browser that starts with overdue feeds is left alone for five seconds", () => {
    const [first] = pitwall.demo.blogs.requests;
    expect((first?.at ?? 0) - startedAt).toBeGreaterThanOrEqual(5000);
  });

  it("a host is asked one thing at a time, a second apart", () => {
    for (const [, all] of Map.groupBy(answered, ({ host }) => host)) {
      const inTurn = all.toSorted((one, other) => one.from - other.from);
      for (const [i, { from }] of inTurn.slice(1).entries()) {
        expect(from - (inTurn[i]?.to ?? 0)).toBeGreaterThanOrEqual(1000);
      }
    }
    expect(answered.length).toBe(19);
  });

  it("no more than four are asked at once", () => {
    const under = answered.map(({ from }) => answered.filter((one) => one.from <= from && from < one.to));
    expect(Math.max(...under.map((all) => all.length))).toBe(4);
  });

  it("an alarm polls what is due where no page is open and the worker sleeps", async () => {
    const { source, post } = pitwall.demo.blogs.publish("https://eugeneyan.com/rss/");
    await pitwall.until(
      async () => (await pitwall.alarms()).some(({ scheduledTime }) => scheduledTime > Date.now() + 61_000),
      "the last round is over",
    );
    await pitwall.stopWorker();
    await changeFeeds(pitwall, [source.url], { nextCheckAt: Date.now(), askedAt: Date.now() - 60_000 });
    await setAlarm(pitwall, Date.now() + 1000);
    await pitwall.closePages();
    const from = pitwall.demo.blogs.requestsFor(source.url).length;
    await pitwall.until(
      () => pitwall.demo.blogs.requestsFor(source.url).length > from,
      "the feed is asked",
      patience,
    );
    expect((await pitwall.tabs()).some((url) => url.startsWith(pitwall.browser.base))).toBe(false);
    await pitwall.until(
      async () => (await pitwall.rows<PostRow>("posts")).some(({ title }) => title === post.title),
      "its new post has come",
    );
    const unread = (await pitwall.rows<PostRow>("posts")).filter((one) => one.unread === 1);
    await pitwall.until(async () => (await pitwall.badge()) === String(unread.length), "the badge counts it");
    expect((await feedOf(pitwall, source.url)).nextCheckAt).toBeGreaterThan(Date.now());
  });
});
