/** The round over due feeds, with a web of our own: what is asked, what is kept, and what a failure does to the others. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { poll } from "@/feeds/poll";
import { database } from "@/storage/database";
import type { Feed } from "@/storage/feeds";
import { follow } from "@/storage/follow";
import { sessionBegan } from "@/storage/session";
import { wantCheck } from "@/storage/wants";
import { addressOf, feedOf, letPass, rowOf, rss, unreachable, useWeb } from "./web";

const web = useWeb();
const { asked } = web;
const minute = 60_000;
const drawn = vi.fn(() => Promise.resolve());
const serve = (name: string, body: BodyInit | null, init: ResponseInit = {}) =>
  web.answers.set(addressOf(name), () => new Response(body, init));
/** "Check now", when a minute has passed since the last time. */
const pressLater = async () => {
  letPass(minute);
  return wantCheck(Date.now());
};

beforeEach(() => drawn.mockClear());

describe("a round", () => {
  it("asks what is due, keeps it, and draws the badge", async () => {
    await follow([feedOf("one"), feedOf("two")], Date.now());
    serve("one", rss("a", "b"));
    serve("two", rss("c"));
    await poll(drawn);
    expect(await database.posts.count()).toBe(3);
    expect(drawn).toHaveBeenCalled();
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
    web.answers.set("https://one.example/feed", () => new Response(null, { status: 304 }));
    await pressLater();
    await poll(drawn);
    expect(asked[1]?.headers.get("if-none-match")).toBe('W/"x\'y"');
    expect(asked[1]?.headers.get("if-modified-since")).toBe("Tue, 1 Sep 2026 7:0:0 GMT");
    expect(await database.posts.toArray()).toEqual(before);
    expect((await rowOf("one"))?.trouble).toBeUndefined();
  });
});

describe("a feed that fails", () => {
  it.each<[string, () => Response | Promise<Response>, Partial<Feed["trouble"]>]>([
    ["is missing", () => new Response("", { status: 404 }), { kind: "missing", status: 404 }],
    ["is gone", () => new Response("", { status: 410 }), { kind: "gone", status: 410 }],
    ["is refused", () => new Response("", { status: 403 }), { kind: "refused", status: 403 }],
    ["has a broken server", () => new Response("", { status: 500 }), { kind: "server-error", status: 500 }],
    ["says later", () => new Response("", { status: 429 }), { kind: "later", status: 429 }],
    ["is empty", () => new Response(""), { kind: "empty" }],
    ["is a web page", () => new Response("<!doctype html><html></html>"), { kind: "web-page" }],
    ["is too large", () => new Response(new Uint8Array(11 * 1024 * 1024)), { kind: "too-large" }],
    ["does not answer", () => unreachable({}), { kind: "unreachable" }],
  ])("because it %s: its row says so, the others go on, its posts stay", async (_what, answer, trouble) => {
    await follow([feedOf("bad"), feedOf("good")], Date.now());
    serve("bad", rss("kept"));
    serve("good", rss("a"));
    await poll(drawn);
    web.answers.set("https://bad.example/feed", answer);
    serve("good", rss("a", "b"));
    await pressLater();
    await poll(drawn);
    expect((await rowOf("bad"))?.trouble).toMatchObject({ ...trouble, times: 1 });
    expect((await rowOf("bad"))?.nextCheckAt).toBeGreaterThan(Date.now());
    expect((await database.posts.toArray()).map((post) => post.title).sort()).toEqual(["a", "b", "kept"]);
  });

  it("because the browser does not permit it: no request leaves", async () => {
    await follow([feedOf("one")], Date.now());
    web.forbidden.add("https://one.example");
    await poll(drawn);
    expect(asked.length).toBe(0);
    expect((await rowOf("one"))?.trouble?.kind).toBe("no-permission");
  });

  it("because nothing can be written: the others go on, and it is tried at the next alarm", async () => {
    await follow([feedOf("bad"), feedOf("good")], Date.now());
    for (const name of ["bad", "good"]) serve(name, rss(name));
    const { put, add } = IDBObjectStore.prototype;
    // A row that is there cannot be added: the transaction is aborted, as it is where there is no room.
    const refusing = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      ...[row]: [Feed]
    ) {
      return (row.blog === "bad" ? add : put).call(this, row);
    });
    const silenced = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await poll(drawn);
    refusing.mockRestore();
    silenced.mockRestore();
    expect((await database.posts.toArray()).map(({ title }) => title)).toEqual(["good"]);
    expect((await rowOf("bad"))?.nextCheckAt).toBeLessThanOrEqual(Date.now());
  });

  it("because its server said later: it is not asked before, not by pressing either", async () => {
    await follow([feedOf("one")], Date.now());
    serve("one", "", { status: 429, headers: { "retry-after": "3600" } });
    await poll(drawn);
    const until = (await rowOf("one"))?.trouble?.laterAt ?? 0;
    expect(until - Date.now()).toBeGreaterThan(3_500_000);
    expect((await rowOf("one"))?.nextCheckAt).toBeGreaterThanOrEqual(until);
    await pressLater();
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
    web.answers.set(
      "https://one.example/feed",
      () => new Response("", { status: 503, headers: { "retry-after": "600" } }),
    );
    web.answers.set("https://one.example/notes", () => new Response(rss("a")));
    await poll(drawn);
    await pressLater();
    await poll(drawn);
    expect(asked.map((request) => request.url).filter((url) => url === urls[0]).length).toBe(1);
    expect(asked.length).toBe(1);
    await database.hosts.put({ host: "one.example", until: Date.now() });
    await pressLater();
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

describe("after the browser's start", () => {
  beforeEach(async () => {
    await fakeBrowser.storage.session.clear();
    await sessionBegan(Date.now());
  });

  it("nothing is asked for five seconds", async () => {
    serve("one", rss("a"));
    await follow([feedOf("one")], Date.now() - 3_600_000);
    const begun = Date.now();
    await poll(drawn);
    expect(asked.length).toBe(1);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(4900);
  }, 10_000);

  it("what the reader wants to know meanwhile is asked at once", async () => {
    for (const name of ["one", "two"]) serve(name, rss("a"));
    await follow([feedOf("one")], Date.now() - 3_600_000);
    const begun = Date.now();
    const quiet = poll(drawn);
    await new Promise((done) => setTimeout(done, 50));
    await follow([feedOf("two")], Date.now());
    void poll(drawn);
    await vi.waitFor(() => expect(asked.map(({ url }) => url)).toEqual([addressOf("two")]), 2000);
    expect(Date.now() - begun).toBeLessThan(3000);
    await quiet;
    expect(asked.length).toBe(2);
  }, 10_000);
});
