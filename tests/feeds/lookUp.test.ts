/** What can be followed at an address: asked for by a row, answered in the row. */
import { describe, expect, it } from "vitest";
import { answerLookups } from "@/feeds/lookUp";
import { poll } from "@/feeds/poll";
import { database } from "@/storage/database";
import { follow } from "@/storage/follow";
import { dropLookup, findLookup, openLookups, wantLookup } from "@/storage/lookups";
import { letPass, rss, unreachable, useWeb } from "./web";

const web = useWeb();
const home = "https://blog.example/";
const html = (head: string, body = "") =>
  `<!doctype html><html><head><title>A blog</title>${head}</head><body>${body}</body></html>`;
const list = (...names: string[]) =>
  `<main><ul class="posts">${names.map((name) => `<li><a href="/posts/${name}">On ${name} in production</a></li>`).join("")}</ul></main>`;
const serve = (url: string, body: string, init: ResponseInit = {}) =>
  web.answers.set(url, () => new Response(body, init));
const answerOf = async (url: string) => {
  await wantLookup(url, Date.now());
  await answerLookups();
  return findLookup(url);
};

describe("a lookup", () => {
  it("of a feed gives the feed: title, home, newest posts", async () => {
    serve(`${home}feed`, rss("a", "b"));
    expect(await answerOf(`${home}feed`)).toMatchObject({
      found: [
        {
          kind: "feed",
          url: `${home}feed`,
          title: "B",
          site: "https://b.example/",
          count: 2,
          samples: [{ title: "a", link: "https://b.example/a" }, { title: "b" }],
        },
      ],
      named: [],
    });
  });

  it("of a page gives the feeds it names, those first, and its lists", async () => {
    serve(
      home,
      html('<link rel="alternate" type="application/atom+xml" href="/feed">', list("drift", "lag", "skew")),
    );
    serve(`${home}feed`, rss("a"));
    const answer = await answerOf(home);
    expect(answer?.found?.map(({ kind, url, count }) => [kind, url, count])).toEqual([
      ["feed", `${home}feed`, 1],
      ["page", home, 3],
    ]);
    expect(answer?.found?.[1]?.samples[0]).toEqual({
      title: "On drift in production",
      link: `${home}posts/drift`,
    });
  });

  it("asks no site that the browser has not been asked about: it gives the address alone", async () => {
    serve(home, html('<link rel="alternate" type="application/rss+xml" href="https://other.example/feed">'));
    web.forbidden.add("https://other.example");
    expect(await answerOf(home)).toMatchObject({ found: [], named: ["https://other.example/feed"] });
    expect(web.asked.map(({ url }) => url)).toEqual([home]);
  });

  it.each<[string, () => Response | Promise<Response>, string]>([
    ["a page with nothing in it", () => new Response(html("", "<p>Hello</p>")), "web-page"],
    ["a login", () => new Response(html("", '<input type="password">')), "challenge-page"],
    ["nothing", () => new Response(""), "empty"],
    ["a dead server", () => unreachable({}), "unreachable"],
    ["a missing page", () => new Response("", { status: 404 }), "missing"],
  ])("of %s says why there is nothing", async (_what, answer, kind) => {
    web.answers.set(home, answer);
    const row = await answerOf(home);
    expect(row?.failure?.kind).toBe(kind);
    expect(row?.answeredAt).toBeTypeOf("number");
    expect(await openLookups()).toEqual([]);
  });

  it("asks nothing of a host that said later", async () => {
    await database.hosts.put({ host: "blog.example", until: Date.now() + 60_000 });
    expect((await answerOf(home))?.failure).toMatchObject({ kind: "later" });
    expect(web.asked).toEqual([]);
  });

  it("leaves a host that says later alone with its feeds, too", async () => {
    serve(home, "", { status: 429, headers: { "retry-after": "3600" } });
    await answerOf(home);
    await follow([{ url: `${home}feed`, site: home, blog: "A blog", kind: "feed" }], Date.now());
    await poll(async () => undefined);
    expect(web.asked.map(({ url }) => url)).toEqual([home]);
  });

  it("looks at five of the feeds that a page names, however they answer", async () => {
    const hosts = [..."abcdefgh"].map((name) => `https://${name}.example/feed`);
    serve(
      home,
      html(hosts.map((url) => `<link rel="alternate" type="application/rss+xml" href="${url}">`).join("")),
    );
    const answer = await answerOf(home);
    expect(web.asked.length).toBe(6);
    expect(answer?.named).toEqual(hosts);
  });

  it("that was taken back while it was answered stays away", async () => {
    web.answers.set(home, async () => {
      await dropLookup(home);
      return new Response(rss("a"));
    });
    await wantLookup(home, Date.now());
    await answerLookups();
    expect(await findLookup(home)).toBeUndefined();
  });

  it("that a killed worker left open is answered at the next wake", async () => {
    serve(home, rss("a"));
    await wantLookup(home, Date.now());
    expect((await openLookups()).map(({ url }) => url)).toEqual([home]);
    await answerLookups();
    expect((await findLookup(home))?.found?.length).toBe(1);
  });
});

describe("a page without a feed, once it is watched", () => {
  const start = async (...names: string[]) => {
    serve(home, html("", `${list(...names)}<footer>07:00</footer>`));
    const [found] = (await answerOf(home))?.found ?? [];
    if (!found?.shape) throw new Error("No list was found.");
    await follow([{ url: home, site: home, blog: "A blog", kind: "page", shape: found.shape }], Date.now());
    await poll(async () => undefined);
  };
  const look = async (body: string) => {
    serve(home, html("", body));
    letPass(25 * 3_600_000);
    await poll(async () => undefined);
  };
  const unread = async () =>
    (await database.posts.toArray()).filter((post) => post.unread === 1).map((post) => post.title);
  const trouble = async () => (await database.feeds.toArray())[0]?.trouble?.kind;

  it("gives a new post when one is added on top, and nothing when only the footer changes", async () => {
    await start("drift", "lag", "skew");
    await database.posts.toCollection().modify({ unread: 0 });
    await look(`${list("drift", "lag", "skew")}<footer>08:00</footer>`);
    expect(await unread()).toEqual([]);
    await look(list("cost", "drift", "lag", "skew"));
    expect(await unread()).toEqual(["On cost in production"]);
    expect(await database.posts.count()).toBe(4);
  });

  it("is in trouble, in words and with its posts kept, when a redesign makes its list vanish", async () => {
    await start("drift", "lag", "skew");
    await look("<div class='hero'><h1>We are new</h1><p>Come in.</p></div>");
    expect(await trouble()).toBe("list-vanished");
    expect(await database.posts.count()).toBe(3);
  });

  it("has not four hundred news when its list stands with other links and titles", async () => {
    await start("drift", "lag", "skew");
    await database.posts.toCollection().modify({ unread: 0 });
    await look(list(...Array.from({ length: 400 }, (_, n) => `part-${n}`)));
    expect(await database.posts.count()).toBe(403);
    expect((await unread()).length).toBeLessThanOrEqual(5);
  });

  it("keeps a post whose title is corrected as the post it was", async () => {
    await start("drift", "lag", "skew");
    await database.posts.toCollection().modify({ unread: 0 });
    await look(list("drift", "lag", "skew").replace("On lag", "About lag"));
    expect(await unread()).toEqual([]);
    expect((await database.posts.toArray()).map(({ title }) => title)).toContain("About lag in production");
  });
});
