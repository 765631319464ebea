/** Silence: the feed's fault, or the network's? */
import { describe, expect, it, vi } from "vitest";
import { poll } from "@/feeds/poll";
import { allFeeds } from "@/storage/feeds";
import { follow } from "@/storage/follow";
import { networkDownAt } from "@/storage/network";
import { wantCheck } from "@/storage/wants";
import { addressOf, feedOf, letPass, rowOf, rss, useWeb } from "./web";

const web = useWeb();
const hour = 3_600_000;
const drawn = () => Promise.resolve();
const serve = (name: string, ...titles: string[]) =>
  web.answers.set(addressOf(name), () => new Response(rss(...titles), { headers: { etag: '"1"' } }));
const followAll = (...names: string[]) => follow(names.map(feedOf), Date.now());
const askedFor = (name: string) => web.asked.filter(({ url }) => url === addressOf(name)).length;

describe("a network that is down", () => {
  it("counts against no feed, postpones none, and is said to be down", async () => {
    await followAll("one", "two", "three");
    const before = await allFeeds();
    await poll(drawn);
    expect(await allFeeds()).toEqual(before);
    expect(await networkDownAt()).toBeTypeOf("number");
    serve("one", "a");
    await poll(drawn);
    expect(await networkDownAt()).toBeUndefined();
  });

  it("is found out by four servers; the others are not tried", async () => {
    await followAll(..."abcdefghijklm");
    await poll(drawn);
    // Four requests may be under way when the fourth silence is heard.
    expect(web.asked.length).toBeLessThanOrEqual(7);
    expect(await networkDownAt()).toBeTypeOf("number");
  });

  it("is not asked at all where the browser knows it is offline", async () => {
    await followAll("one");
    vi.stubGlobal("navigator", { onLine: false });
    await poll(drawn);
    expect(web.asked.length).toBe(0);
    expect(await networkDownAt()).toBeTypeOf("number");
  });

  it("is told from one dead feed by asking one more server, that was not asked for an hour", async () => {
    for (const name of ["dead", "alive", "other"]) serve(name, "a");
    await followAll("dead", "alive", "other");
    await poll(drawn);
    letPass(25 * hour);
    for (const name of ["alive", "other"]) await poll(drawn).then(() => serve(name, "a", "b"));
    letPass(2 * hour);
    web.answers.delete(addressOf("dead"));
    await dueAlone("dead");
    web.asked.length = 0;
    await poll(drawn);
    expect((await rowOf("dead"))?.trouble).toMatchObject({ kind: "unreachable", times: 1 });
    expect(askedFor("alive") + askedFor("other")).toBe(1);
    expect(await networkDownAt()).toBeUndefined();
  });

  it("is told from two blogs of one publisher that fail together", async () => {
    for (const name of ["one", "two", "well"]) serve(name, "a");
    await followAll("one", "two", "well");
    await poll(drawn);
    for (const name of ["one", "two"]) web.answers.delete(addressOf(name));
    letPass(2 * hour);
    await dueAlone("one", "two");
    await poll(drawn);
    expect(await networkDownAt()).toBeUndefined();
    expect((await rowOf("one"))?.trouble).toMatchObject({ kind: "unreachable", times: 1 });
    expect((await rowOf("two"))?.trouble).toMatchObject({ kind: "unreachable", times: 1 });
  });

  it("is what a lone silent feed means where the witness is silent too", async () => {
    for (const name of ["one", "two"]) serve(name, "a");
    await followAll("one", "two");
    await poll(drawn);
    letPass(2 * hour);
    web.answers.clear();
    await dueAlone("one");
    const before = await allFeeds();
    await poll(drawn);
    expect(await networkDownAt()).toBeTypeOf("number");
    expect(await allFeeds()).toEqual(before);
  });

  it("is not what two feeds mean that were dead before", async () => {
    for (const name of ["one", "two", "well"]) serve(name, "a");
    await followAll("one", "two", "well");
    await poll(drawn);
    for (const name of ["one", "two"]) web.answers.delete(addressOf(name));
    letPass(25 * hour);
    await poll(drawn);
    letPass(2 * hour);
    web.answers.set(addressOf("well"), () => new Response(null, { status: 304 }));
    await dueAlone("one", "two");
    await poll(drawn);
    expect((await rowOf("one"))?.trouble).toMatchObject({ kind: "unreachable", times: 2 });
    expect(await networkDownAt()).toBeUndefined();
  });
});

describe("a network that is back", () => {
  it("does not bring all feeds at once: they are spread over minutes, and none is lost", async () => {
    const names = [..."abcdefghijkl"];
    await followAll(...names);
    await poll(drawn);
    letPass(hour);
    for (const name of names) serve(name, "a");
    web.asked.length = 0;
    const now = Date.now();
    await poll(drawn);
    expect(web.asked.length).toBeLessThanOrEqual(4);
    const waiting = (await allFeeds()).filter((feed) => feed.firstLookAt === undefined);
    const times = waiting.map((feed) => (feed.nextCheckAt ?? 0) - now).sort((a, b) => a - b);
    expect(times.length + web.asked.length).toBe(names.length);
    for (const [i, at] of times.entries()) expect(at - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(9_990);
    letPass(3 * 60_000);
    await poll(drawn);
    expect((await allFeeds()).every((feed) => feed.firstLookAt !== undefined)).toBe(true);
  });

  it("keeps nobody waiting who pressed", async () => {
    const names = [..."abcdef"];
    await followAll(...names);
    await poll(drawn);
    letPass(hour);
    for (const name of names) serve(name, "a");
    await wantCheck(Date.now());
    await poll(drawn);
    expect((await allFeeds()).every((feed) => feed.firstLookAt !== undefined)).toBe(true);
  });
});

/** Puts every feed off to tomorrow but these, which are due now. */
async function dueAlone(...names: string[]): Promise<void> {
  const { database } = await import("@/storage/database");
  const now = Date.now();
  await database.feeds.toCollection().modify((feed) => {
    feed.nextCheckAt = names.includes(feed.blog) ? now : now + 24 * hour;
  });
}
