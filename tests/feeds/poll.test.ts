/** The round over due feeds, with a web of our own: what is asked, what is kept, and what a failure does to the others. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { poll } from "@/feeds/poll";
import { database } from "@/storage/database";
import { allFeeds, type Feed, follow, type NewFeed, wantCheck } from "@/storage/feeds";
import { networkDownAt } from "@/storage/network";

type Answer = () => Response | Promise<Response>;

const web = new Map<string, Answer>();
const asked: Request[] = [];
let granted = true;

const feedOf = (name: string): NewFeed => ({
  url: `https://${name}.example/feed`,
  site: `https://${name}.example/`,
  blog: name,
  kind: "feed",
});
const rss = (...titles: string[]) =>
  `<rss version="2.0"><channel><title>B</title><link>https://b.example/</link>${titles
    .map((title) => `<item><title>${title}</title><link>https://b.example/${title}</link></item>`)
    .join("")}</channel></rss>`;
const unreachable: Answer = () => Promise.reject(new TypeError("fetch failed"));
const rowOf = async (name: string): Promise<Feed | undefined> =>
  (await allFeeds()).find((feed) => feed.blog === name);
const drawn = vi.fn(() => Promise.resolve());

beforeEach(async () => {
  await database.delete();
  await database.open();
  web.clear();
  asked.length = 0;
  granted = true;
  drawn.mockClear();
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    asked.push(new Request(url, { headers: init.headers ?? {} }));
    return (web.get(url) ?? unreachable)();
  });
  Object.assign(browser.permissions, { contains: async () => granted });
});
afterEach(() => vi.unstubAllGlobals());

const serve = (name: string, body: BodyInit | null, init: ResponseInit = {}) =>
  web.set(`https://${name}.example/feed`, () => new Response(body, init));

describe("a round", () => {
  it("asks what is due, keeps it, and draws the badge after each feed", async () => {
    await follow([feedOf("one"), feedOf("two")], Date.now());
    serve("one", rss("a", "b"));
    serve("two", rss("c"));
    await poll(drawn);
    expect(await database.posts.count()).toBe(3);
    expect(drawn.mock.calls.length).toBeGreaterThanOrEqual(2);
    await poll(drawn);
    expect(asked.length).toBe(2);
  });

  it("is one round when it is asked for three times at once", async () => {
    await follow([feedOf("one")], Date.now());
    serve("one", rss("a"));
    await Promise.all([poll(drawn), poll(drawn), poll(drawn)]);
    expect(asked.length).toBe(1);
  });

  it("sends validators back as they came, and a 304 writes no post", async () => {
    await follow([feedOf("one")], Date.now());
    serve("one", rss("a"), { headers: { etag: 'W/"x\'y"', "last-modified": "Tue, 1 Sep 2026 7:0:0 GMT" } });
    await poll(drawn);
    const before = await database.posts.toArray();
    web.set("https://one.example/feed", () => new Response(null, { status: 304 }));
    await wantCheck(Date.now());
    await poll(drawn);
    expect(asked[1]?.headers.get("if-none-match")).toBe('W/"x\'y"');
    expect(asked[1]?.headers.get("if-modified-since")).toBe("Tue, 1 Sep 2026 7:0:0 GMT");
    expect(await database.posts.toArray()).toEqual(before);
    expect((await rowOf("one"))?.trouble).toBeUndefined();
  });
});

describe("a feed that fails", () => {
  it.each<[string, Answer, Partial<Feed["trouble"]>]>([
    ["is missing", () => new Response("", { status: 404 }), { kind: "missing", status: 404 }],
    ["is gone", () => new Response("", { status: 410 }), { kind: "gone", status: 410 }],
    ["is refused", () => new Response("", { status: 403 }), { kind: "refused", status: 403 }],
    ["has a broken server", () => new Response("", { status: 500 }), { kind: "server-error", status: 500 }],
    ["says later", () => new Response("", { status: 429 }), { kind: "later", status: 429 }],
    ["is empty", () => new Response(""), { kind: "empty" }],
    ["is a web page", () => new Response("<!doctype html><html></html>"), { kind: "web-page" }],
    ["is too large", () => new Response(new Uint8Array(11 * 1024 * 1024)), { kind: "too-large" }],
    ["does not answer", unreachable, { kind: "unreachable" }],
  ])("because it %s: its row says so, the others go on, its posts stay", async (_what, answer, trouble) => {
    await follow([feedOf("bad"), feedOf("good")], Date.now());
    serve("bad", rss("kept"));
    serve("good", rss("a"));
    await poll(drawn);
    web.set("https://bad.example/feed", answer);
    serve("good", rss("a", "b"));
    await wantCheck(Date.now());
    await poll(drawn);
    expect((await rowOf("bad"))?.trouble).toMatchObject({ ...trouble, times: 1 });
    expect((await rowOf("bad"))?.nextCheckAt).toBeGreaterThan(Date.now());
    expect((await database.posts.toArray()).map((post) => post.title).sort()).toEqual(["a", "b", "kept"]);
  });

  it("because the browser does not permit it: no request leaves", async () => {
    await follow([feedOf("one")], Date.now());
    granted = false;
    await poll(drawn);
    expect(asked.length).toBe(0);
    expect((await rowOf("one"))?.trouble?.kind).toBe("no-permission");
  });

  it("because its server said later: it is not asked before, not by pressing either", async () => {
    await follow([feedOf("one")], Date.now());
    serve("one", "", { status: 429, headers: { "retry-after": "3600" } });
    await poll(drawn);
    const until = (await rowOf("one"))?.trouble?.laterAt ?? 0;
    expect(until - Date.now()).toBeGreaterThan(3_500_000);
    expect((await rowOf("one"))?.nextCheckAt).toBeGreaterThanOrEqual(until);
    await wantCheck(Date.now());
    await poll(drawn);
    expect(asked.length).toBe(1);
  });
});

describe("a host that said later", () => {
  it("is left alone with all its feeds, until then", async () => {
    const urls = ["https://one.example/feed", "https://one.example/notes"];
    await follow(
      urls.map((url) => ({ url, site: url, blog: url, kind: "feed" as const })),
      Date.now(),
    );
    web.set(
      "https://one.example/feed",
      () => new Response("", { status: 503, headers: { "retry-after": "600" } }),
    );
    web.set("https://one.example/notes", () => new Response(rss("a")));
    await poll(drawn);
    await wantCheck(Date.now());
    await poll(drawn);
    expect(asked.map((request) => request.url).filter((url) => url === urls[0]).length).toBe(1);
    expect(asked.length).toBe(1);
    await database.hosts.put({ host: "one.example", until: Date.now() });
    await wantCheck(Date.now());
    await poll(drawn);
    expect(asked.filter((request) => request.url === urls[0]).length).toBe(2);
  });

  it("is held ten minutes where it gives no time", async () => {
    await follow([feedOf("one")], Date.now());
    serve("one", "", { status: 503 });
    await poll(drawn);
    const [held] = await database.hosts.toArray();
    expect((held?.until ?? 0) - Date.now()).toBeGreaterThan(590_000);
    expect((held?.until ?? 0) - Date.now()).toBeLessThanOrEqual(600_000);
    expect((await rowOf("one"))?.trouble?.kind).toBe("server-error");
  });
});

describe("feeds of one host", () => {
  it("are asked one after the other, a second apart", async () => {
    const at: number[] = [];
    const urls = ["https://one.example/a", "https://one.example/b"];
    await follow(
      urls.map((url) => ({ url, site: url, blog: url, kind: "feed" as const })),
      Date.now(),
    );
    for (const url of urls) {
      web.set(url, () => {
        at.push(Date.now());
        return new Response(rss("x"));
      });
    }
    await poll(drawn);
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(990);
  });
});

describe("a network that is down", () => {
  it("counts against no feed and postpones none", async () => {
    await follow([feedOf("one"), feedOf("two"), feedOf("three")], Date.now());
    await poll(drawn);
    const rows = await allFeeds();
    expect(rows.map((row) => row.trouble)).toEqual([undefined, undefined, undefined]);
    expect(rows.every((row) => row.nextCheckAt <= Date.now())).toBe(true);
    expect(await networkDownAt()).toBeTypeOf("number");
    serve("one", rss("a"));
    await poll(drawn);
    expect(await networkDownAt()).toBeUndefined();
  });

  it("is not asked at all where the browser knows it is offline", async () => {
    await follow([feedOf("one")], Date.now());
    vi.stubGlobal("navigator", { onLine: false });
    await poll(drawn);
    expect(asked.length).toBe(0);
    expect(await networkDownAt()).toBeTypeOf("number");
  });
});
