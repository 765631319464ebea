/** What a server sees of Pitwall beyond one request: how often, how close together, and after what it said. */
import { describe, expect, it } from "vitest";
import { poll } from "@/feeds/poll";
import { database } from "@/storage/database";
import { allFeeds } from "@/storage/feeds";
import { follow } from "@/storage/follow";
import { endRest, keepRestTold } from "@/storage/rests";
import { giveSource } from "@/storage/sources";
import { wantCheck } from "@/storage/wants";
import { addressOf, feedOf, letPass, rowOf, rss, useWeb } from "./web";

const web = useWeb();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const drawn = () => Promise.resolve();
const serve = (name: string, body: string | null, init: ResponseInit = {}) =>
  web.answers.set(addressOf(name), () => new Response(body, init));
const followUrls = (...urls: string[]) =>
  follow(
    urls.map((url) => ({ url, site: url, blog: url, kind: "feed" as const })),
    Date.now(),
  );

describe("an attempt", () => {
  it("is written before the request, so that a killed worker does not ask again within the hour", async () => {
    await follow([feedOf("one")], Date.now());
    let seen: { askedAt?: number; nextCheckAt?: number } = {};
    web.answers.set(addressOf("one"), async () => {
      seen = (await rowOf("one")) ?? {};
      return new Response(rss("a"));
    });
    await poll(drawn);
    expect(Date.now() - (seen.askedAt ?? 0)).toBeLessThan(5000);
    expect((seen.nextCheckAt ?? 0) - (seen.askedAt ?? 0)).toBe(hour);
  });

  it("is not made where the feed was unfollowed or put off while it waited for its turn", async () => {
    await followUrls("https://one.example/a", "https://one.example/b", "https://one.example/c");
    web.answers.set("https://one.example/a", async () => {
      await database.feeds.delete("https://one.example/b");
      await database.feeds.update("https://one.example/c", { nextCheckAt: Date.now() + hour });
      return new Response(rss("a"));
    });
    await poll(drawn);
    expect(web.asked.map(({ url }) => url)).toEqual(["https://one.example/a"]);
  });
});

describe("feeds of one host", () => {
  it("are asked one at a time and a second apart", async () => {
    const spans: [number, number][] = [];
    const urls = ["https://one.example/a", "https://one.example/b"];
    await followUrls(...urls);
    for (const url of urls) {
      web.answers.set(url, async () => {
        const from = Date.now();
        await new Promise((done) => setTimeout(done, 50));
        spans.push([from, Date.now()]);
        return new Response(rss("x"));
      });
    }
    await poll(drawn);
    expect((spans[1]?.[0] ?? 0) - (spans[0]?.[1] ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it("are never more than four under way, over all hosts", async () => {
    let [now, most] = [0, 0];
    const names = [..."abcdefghij"];
    await follow(names.map(feedOf), Date.now());
    for (const name of names) {
      web.answers.set(addressOf(name), async () => {
        now += 1;
        most = Math.max(most, now);
        await new Promise((done) => setTimeout(done, 20));
        now -= 1;
        return new Response(rss("x"));
      });
    }
    await poll(drawn);
    expect(most).toBe(4);
  });

  it("are one a minute at Reddit, whatever its subdomain", async () => {
    const urls = ["https://www.reddit.com/r/a.rss", "https://old.reddit.com/r/b.rss"];
    await followUrls(...urls);
    for (const url of urls) web.answers.set(url, () => new Response(rss("x")));
    await poll(drawn);
    expect(web.asked.length).toBe(1);
    const [held] = await database.hosts.toArray();
    expect((held?.until ?? 0) - Date.now()).toBeGreaterThan(55_000);
    letPass(minute);
    await poll(drawn);
    expect(web.asked.length).toBe(2);
  });
});

describe('"Check now"', () => {
  it("asks nothing that was asked in the last minute, and says so", async () => {
    await follow([feedOf("one"), feedOf("two")], Date.now());
    for (const name of ["one", "two"]) serve(name, rss("a"));
    await poll(drawn);
    expect(await wantCheck(Date.now())).toEqual({ asked: 0, recent: 2, later: [] });
    await poll(drawn);
    expect(web.asked.length).toBe(2);
    letPass(minute);
    expect(await wantCheck(Date.now())).toEqual({ asked: 2, recent: 0, later: [] });
    await poll(drawn);
    expect(web.asked.length).toBe(4);
  });

  it("says which host wants to be left alone, and until when", async () => {
    await follow([feedOf("one")], Date.now());
    serve("one", "", { status: 429, headers: { "retry-after": "3600" } });
    await poll(drawn);
    letPass(minute);
    const { asked, later } = await wantCheck(Date.now());
    expect(asked).toBe(0);
    expect(later).toMatchObject([{ host: "one.example" }]);
    expect((later[0]?.until ?? 0) - Date.now()).toBeGreaterThan(3_500_000);
  });
});

describe("a feed that is gone", () => {
  const goOn = async (...statuses: number[]) => {
    for (const status of statuses) {
      serve("one", "", { status });
      letPass(day);
      await poll(drawn);
    }
  };
  const start = async () => {
    await follow([feedOf("one"), feedOf("two")], Date.now());
    serve("one", rss("kept"));
    serve("two", rss("x"));
    await poll(drawn);
  };

  it("rests once 410 was said again a day later, is asked no more, and keeps its posts", async () => {
    await start();
    await goOn(410);
    expect((await rowOf("one"))?.restingSince).toBeUndefined();
    await goOn(410);
    expect((await rowOf("one"))?.restingSince).toBeTypeOf("number");
    expect((await rowOf("one"))?.nextCheckAt).toBeUndefined();
    web.asked.length = 0;
    letPass(30 * day);
    await wantCheck(Date.now());
    await poll(drawn);
    expect(web.asked.map(({ url }) => url)).toEqual([addressOf("two")]);
    expect(await database.posts.filter((post) => post.feedId === addressOf("one")).count()).toBe(1);
  });

  it("rests after a fortnight of 404, not before, and not because it failed otherwise for longer", async () => {
    await start();
    await goOn(500);
    letPass(30 * day);
    await goOn(404);
    letPass(12 * day);
    await goOn(404);
    expect((await rowOf("one"))?.restingSince).toBeUndefined();
    await goOn(404);
    expect((await rowOf("one"))?.restingSince).toBeTypeOf("number");
  });

  it("is asked again when the reader says so, and rests at once if nothing has changed", async () => {
    await start();
    await goOn(410);
    await goOn(410);
    await keepRestTold([addressOf("one")], Date.now());
    await endRest(addressOf("one"), Date.now());
    await poll(drawn);
    expect((await rowOf("one"))?.restingSince).toBeTypeOf("number");
    await endRest(addressOf("one"), Date.now());
    serve("one", rss("kept", "new"));
    await poll(drawn);
    expect(await rowOf("one")).not.toHaveProperty("restingSince");
    expect(await rowOf("one")).not.toHaveProperty("trouble");
  });

  it("gets a new address with its posts and what was read of them; one that is followed is not taken", async () => {
    await start();
    await database.posts.toCollection().modify({ unread: 0 });
    expect(await giveSource(addressOf("one"), { url: addressOf("two"), kind: "feed" }, Date.now())).toBe(
      false,
    );
    const moved = "https://moved.example/feed";
    web.answers.set(moved, () => new Response(rss("kept", "new")));
    expect(await giveSource(addressOf("one"), { url: moved, kind: "feed" }, Date.now())).toBe(true);
    await poll(drawn);
    const posts = await database.posts.filter((post) => post.feedId === addressOf("one")).toArray();
    expect(posts.map(({ title, unread }) => [title, unread]).sort()).toEqual([
      ["kept", 0],
      ["new", 1],
    ]);
  });
});

describe("a redirect", () => {
  it("that leads nowhere is told from a dead server", async () => {
    await follow([feedOf("loop"), feedOf("dead"), feedOf("well")], Date.now());
    serve("well", rss("a"));
    web.answers.set(addressOf("loop"), ({ redirect }) =>
      redirect === "manual"
        ? (Object.defineProperty(new Response(), "type", { value: "opaqueredirect" }) as Response)
        : Promise.reject(new TypeError("redirect count exceeded")),
    );
    await poll(drawn);
    expect((await rowOf("loop"))?.trouble?.kind).toBe("astray");
    expect((await rowOf("dead"))?.trouble?.kind).toBe("unreachable");
  });
});

it("a page that came instead of a feed leaves the feeds it names in the trouble", async () => {
  await follow([feedOf("one")], Date.now());
  serve(
    "one",
    '<!doctype html><html><head><title>We moved</title><link rel="alternate" type="application/rss+xml" href="/new.xml"></head></html>',
  );
  await poll(drawn);
  expect((await allFeeds())[0]?.trouble).toMatchObject({
    kind: "web-page",
    feeds: ["https://one.example/new.xml"],
  });
});
