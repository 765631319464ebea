/** The pace that the reader has chosen: what leaves, what waits, and what becomes of it when another one is chosen. */
import { describe, expect, it } from "vitest";
import { browser } from "wxt/browser";
import { pollAlarm, setAlarm } from "@/feeds/alarm";
import { poll } from "@/feeds/poll";
import { database } from "@/storage/database";
import { allFeeds, dueFeeds, nextCheckAt } from "@/storage/feeds";
import { follow } from "@/storage/follow";
import { networkDownAt } from "@/storage/network";
import { choosePace } from "@/storage/pace";
import { wantCheck } from "@/storage/wants";
import { addressOf, feedOf, letPass, rss, useWeb } from "./web";

const web = useWeb();
const minute = 60_000;
const hour = 60 * minute;
const drawn = () => Promise.resolve();
const names = ["one", "two", "three"];
const askedFor = (name: string) => web.asked.filter(({ url }) => url === addressOf(name)).length;

/** Follows three blogs, which are asked once. */
async function begin(): Promise<void> {
  for (const name of names)
    web.answers.set(addressOf(name), () => new Response(rss(name), { headers: { etag: '"1"' } }));
  await follow(names.map(feedOf), Date.now());
  await poll(drawn);
  // What the background does next, and what an alarm would remind it of: it reads the posts.
  await database.textMarks.clear();
  web.asked.length = 0;
}

/** Polls at every alarm for so long (ms), as the background does. */
async function live(ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    const next = (await nextCheckAt(Date.now())) ?? Number.POSITIVE_INFINITY;
    letPass(Math.max(minute, Math.min(next, end) - Date.now()));
    await poll(drawn);
  }
}

describe('"only when I ask"', () => {
  it("lets no request leave by itself, and needs no alarm", async () => {
    await begin();
    await setAlarm();
    expect(await browser.alarms.get(pollAlarm)).toBeDefined();
    await choosePace("asked", Date.now());
    await setAlarm();
    expect(await browser.alarms.get(pollAlarm)).toBeUndefined();
    letPass(100 * hour);
    await poll(drawn);
    expect(web.asked).toEqual([]);
    expect(await dueFeeds(Date.now())).toEqual([]);
  });

  it('asks all when "Check now" is pressed, and nobody after that', async () => {
    await begin();
    await choosePace("asked", Date.now());
    letPass(100 * hour);
    expect((await wantCheck(Date.now())).asked).toBe(3);
    await poll(drawn);
    expect(names.map(askedFor)).toEqual([1, 1, 1]);
    letPass(100 * hour);
    await poll(drawn);
    expect(web.asked.length).toBe(3);
  });

  it("asks a blog that is followed then", async () => {
    await begin();
    await choosePace("asked", Date.now());
    web.answers.set(addressOf("four"), () => new Response(rss("four")));
    await follow([feedOf("four")], Date.now());
    await poll(drawn);
    expect(web.asked.map(({ url }) => url)).toEqual([addressOf("four")]);
  });

  it("does not try a failure again, nor ask anyone else whether the network is there", async () => {
    await begin();
    await choosePace("asked", Date.now());
    web.answers.delete(addressOf("one"));
    letPass(2 * hour);
    const [one, ...others] = await allFeeds();
    expect(one?.blog).toBe("one");
    await wantCheck(Date.now());
    // The others were asked meanwhile, so that the one alone is silent.
    await database.feeds.bulkPut(others);
    await poll(drawn);
    letPass(100 * hour);
    await poll(drawn);
    expect(web.asked.map(({ url }) => url)).toEqual([addressOf("one")]);
  });

  it("forgets after an hour that the network was down: nobody looks whether it is back", async () => {
    await begin();
    await choosePace("asked", Date.now());
    web.answers.clear();
    letPass(2 * hour);
    await wantCheck(Date.now());
    await poll(drawn);
    expect(await networkDownAt()).toBeDefined();
    expect(await nextCheckAt(Date.now())).toBeDefined();
    letPass(61 * minute);
    await poll(drawn);
    expect(await networkDownAt()).toBeUndefined();
    expect(await nextCheckAt(Date.now())).toBeUndefined();
  });
});

describe("a slower pace", () => {
  it.each([
    ["sixHours", 6, 13, 17],
    ["daily", 24 / 1.1, 4, 5],
  ] as const)("%s: at least %d hours pass, over four days", async (pace, apart, fewest, most) => {
    await begin();
    const times: number[] = [];
    // It writes every hour, and so would be asked every hour.
    web.answers.set(addressOf("one"), () => {
      times.push(Date.now());
      return new Response(rss("one"), { headers: { etag: '"1"' } });
    });
    await choosePace(pace, Date.now());
    await live(96 * hour);
    const gaps = times.slice(1).map((at, i) => (at - (times[i] ?? 0)) / hour);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(apart - 0.01);
    expect(times.length).toBeGreaterThanOrEqual(fewest);
    expect(times.length).toBeLessThanOrEqual(most);
  });

  it("given up, holds nobody back for another day, and lets nothing go in a burst", async () => {
    const many = Array.from({ length: 30 }, (_, i) => `blog${i}`);
    for (const name of many)
      web.answers.set(addressOf(name), () => new Response(rss(name), { headers: { etag: '"1"' } }));
    await follow(many.map(feedOf), Date.now());
    await poll(drawn);
    await choosePace("daily", Date.now());
    letPass(12 * hour);
    await poll(drawn);
    web.asked.length = 0;
    await choosePace("own", Date.now());
    await poll(drawn);
    expect(web.asked.length).toBe(0);
    letPass(minute);
    await poll(drawn);
    expect(web.asked.length).toBeGreaterThan(0);
    expect(web.asked.length).toBeLessThanOrEqual(8);
    letPass(10 * minute);
    await poll(drawn);
    expect(new Set(web.asked.map(({ url }) => url)).size).toBe(30);
    expect(web.asked.length).toBe(30);
  });

  it("wakes nobody whose server said later, when it is given up", async () => {
    await begin();
    web.answers.set(
      addressOf("one"),
      () => new Response("", { status: 429, headers: { "retry-after": "72000" } }),
    );
    letPass(2 * hour);
    await wantCheck(Date.now());
    await poll(drawn);
    web.asked.length = 0;
    for (const pace of ["asked", "own"] as const) await choosePace(pace, Date.now());
    letPass(10 * hour);
    await poll(drawn);
    expect(askedFor("one")).toBe(0);
    expect(askedFor("two")).toBe(1);
  });
});

it("a round that is under way asks nobody any more once the reader wants none", async () => {
  const many = Array.from({ length: 40 }, (_, i) => `blog${i}`);
  await follow(many.map(feedOf), Date.now());
  letPass(2 * hour); // by now nobody asked for them
  let chosen: Promise<void> | undefined;
  for (const name of many)
    web.answers.set(addressOf(name), async () => {
      chosen ??= choosePace("asked", Date.now());
      await chosen;
      return new Response(rss(name));
    });
  await poll(drawn);
  // Three more were under way.
  expect(web.asked.length).toBeLessThanOrEqual(4);
});
