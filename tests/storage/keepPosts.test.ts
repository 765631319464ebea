import { beforeEach, describe, expect, it } from "vitest";
import { calmDates } from "@/storage/calmDates";
import { keepTrouble, keepUnchanged } from "@/storage/checks";
import { database } from "@/storage/database";
import { allFeeds } from "@/storage/feeds";
import { follow } from "@/storage/follow";
import { keepPosts } from "@/storage/keepPosts";
import { markRead, star } from "@/storage/marks";
import { findNote, saveNote } from "@/storage/notes";
import { listPosts } from "@/storage/postLists";
import { countUnread } from "@/storage/posts";
import type { IncomingPost } from "@/storage/samePost";

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 23, 7);
const address = "https://blog.example/feed";

function post(n: number, change: Partial<IncomingPost> = {}): IncomingPost {
  const keys = [`link blog.example/${n}`, `guid ${address} ${n}`];
  const publishedAt = now - n * day;
  return {
    keys,
    ownKeys: keys,
    link: `https://blog.example/${n}`,
    title: `Post number ${n}`,
    publishedAt,
    ...change,
  };
}

const check = (at = now) => ({ at, nextCheckAt: at + 3_600_000 });
const unreadTitles = async () =>
  (await database.posts.where("unread").equals(1).toArray()).map((row) => row.title).sort();

beforeEach(async () => {
  await database.delete();
  await database.open();
  await follow([{ url: address, site: "https://blog.example/", blog: "Blog", kind: "feed" }], now);
});

describe("the first look at a blog", () => {
  it("has the posts of the last 30 days unread, at most the newest five", async () => {
    await keepPosts(
      address,
      [1, 2, 3, 4, 5, 6, 7, 40].map((n) => post(n)),
      check(),
    );
    expect(await unreadTitles()).toEqual([1, 2, 3, 4, 5].map((n) => `Post number ${n}`));
    expect(await database.posts.count()).toBe(8);
  });

  it("has the newest one unread where none is of the last 30 days, whatever the feed's order", async () => {
    await keepPosts(address, [post(400), post(90), post(200)], check());
    expect(await unreadTitles()).toEqual(["Post number 90"]);
  });

  it("has the first one unread of a feed without dates", async () => {
    const undated = [1, 2, 3].map((n) => {
      const { publishedAt: _none, ...rest } = post(n);
      return rest;
    });
    await keepPosts(address, undated, check());
    expect(await unreadTitles()).toEqual(["Post number 1"]);
  });

  it("lists what has no date beside its neighbours, not above all that has one", async () => {
    const { publishedAt: _none, ...undated } = post(9, { title: "FAQ" });
    await keepPosts(address, [post(1), post(40), undated, post(50)], check());
    const titles = (await listPosts("all", 9)).map(({ title }) => title);
    expect(titles).toEqual(["Post number 1", "Post number 40", "FAQ", "Post number 50"]);
    expect(await unreadTitles()).toEqual(["Post number 1"]);
  });

  it("is one look over two feeds of one blog, in whatever order they answer", async () => {
    const other = "https://letter.example/feed";
    await follow([{ url: other, site: "https://blog.example/", blog: "Blog", kind: "feed" }], now);
    await keepPosts(address, [post(400)], check());
    expect(await unreadTitles()).toEqual(["Post number 400"]);
    await keepPosts(
      other,
      [1, 2, 3, 4, 5, 6].map((n) => post(n)),
      check(now + 1000),
    );
    expect(await unreadTitles()).toEqual([1, 2, 3, 4, 5].map((n) => `Post number ${n}`));
  });

  it("is one look also where the first feed to answer gives no dates", async () => {
    const other = "https://letter.example/feed";
    await follow([{ url: other, site: "https://blog.example/", blog: "Blog", kind: "feed" }], now);
    const { publishedAt: _none, ...undated } = post(9);
    await keepPosts(address, [undated], check());
    await keepPosts(other, [post(1), post(2)], check(now + 1000));
    expect(await unreadTitles()).toEqual(["Post number 1", "Post number 2"]);
  });

  it("never takes from the unread what was starred or noted meanwhile", async () => {
    const other = "https://letter.example/feed";
    await follow([{ url: other, site: "https://blog.example/", blog: "Blog", kind: "feed" }], now);
    await keepPosts(address, [post(400)], check());
    await star("link blog.example/400", true, now);
    await keepPosts(other, [post(1)], check(now + 1000));
    expect(await unreadTitles()).toEqual(["Post number 1", "Post number 400"]);
  });
});

describe("after the first look", () => {
  beforeEach(async () => {
    await keepPosts(address, [post(1), post(2), post(3)], check());
    await markRead(["link blog.example/1", "link blog.example/2", "link blog.example/3"], now);
  });

  it("a new post is unread, once", async () => {
    expect(await keepPosts(address, [post(0), post(1)], check(now + 1))).toBe(1);
    expect(await keepPosts(address, [post(0), post(1)], check(now + 2))).toBe(0);
    expect(await unreadTitles()).toEqual(["Post number 0"]);
  });

  it("a new post is unread though its date is older than all others", async () => {
    await keepPosts(address, [post(5000, { title: "From a drawer" }), post(1), post(2)], check(now + 1));
    expect(await unreadTitles()).toEqual(["From a drawer"]);
  });

  it("an old post that comes into view at the end of the feed is kept as read", async () => {
    await keepPosts(address, [post(2), post(3), post(4)], check(now + 1));
    expect(await countUnread()).toBe(0);
    expect(await database.posts.count()).toBe(4);
  });

  it.each<[string, Partial<IncomingPost>]>([
    [
      "guid",
      { keys: ["link blog.example/1", "guid changed"], ownKeys: ["link blog.example/1", "guid changed"] },
    ],
    [
      "link",
      {
        keys: ["link moved", `guid ${address} 1`],
        ownKeys: ["link moved", `guid ${address} 1`],
        link: "https://new.example/1",
      },
    ],
    ["title", { title: "A wholly different headline" }],
    ["date", { publishedAt: now + day }],
    ["guid and link at once", { keys: ["link moved", "guid moved"], ownKeys: ["link moved", "guid moved"] }],
  ])("a post read once stays read when its %s changes", async (_what, change) => {
    expect(await keepPosts(address, [post(1, change), post(2), post(3)], check(now + 1))).toBe(0);
    expect(await countUnread()).toBe(0);
    expect(await database.posts.count()).toBe(3);
  });

  it("a corrected title is shown, and the post stays read", async () => {
    await keepPosts(address, [post(1, { title: "Post number one" })], check(now + 1));
    expect((await database.posts.get("link blog.example/1"))?.title).toBe("Post number one");
    expect(await countUnread()).toBe(0);
  });

  it("a post without a date sorts by its arrival, one with a date of tomorrow no later", async () => {
    const { publishedAt: _none, ...undated } = post(8, { title: "Undated" });
    await keepPosts(
      address,
      [undated, post(9, { publishedAt: now + 3 * day, title: "Early" }), post(1)],
      check(now + 10),
    );
    const rows = (await listPosts("all", 10)).map((row) => row.title);
    expect(rows.slice(0, 2)).toEqual(["Undated", "Early"]);
    expect((await database.posts.get("link blog.example/8"))?.sortAt).toBe(now + 10);
  });

  it("the same document again writes no post", async () => {
    const before = await database.posts.toArray();
    await keepPosts(address, [post(1), post(2), post(3)], check(now + 1));
    expect(await database.posts.toArray()).toEqual(before);
  });

  it("a post is not forgotten when it leaves the feed and comes back", async () => {
    await keepPosts(address, [post(0)], check(now + 1));
    await keepPosts(address, [post(0), post(1), post(2)], check(now + 2));
    expect(await unreadTitles()).toEqual(["Post number 0"]);
  });

  it("a clock that jumps a year and back makes nothing unread twice, and the order stays", async () => {
    const dated = [post(0), post(1), post(2), post(3)];
    const year = 365 * day;
    await keepPosts(address, dated, check(now + 1));
    const order = (await listPosts("all", 9)).map(({ key }) => key);
    await markRead(["link blog.example/0"], now + 2);
    for (const at of [now + year, now - year, now + 3]) {
      expect(await keepPosts(address, dated, check(at))).toBe(0);
      expect(await countUnread()).toBe(0);
      expect((await listPosts("all", 9)).map(({ key }) => key)).toEqual(order);
    }
  });

  it("what came while the clock was a year ahead does not stand on top for a year", async () => {
    const { publishedAt: _none, ...undated } = post(8, { title: "Undated" });
    await keepPosts(address, [undated, post(1)], check(now + 365 * day));
    await keepPosts(address, [post(0, { title: "Newer" }), undated, post(1)], check(now + day));
    expect(await calmDates(now + day)).toBe(1);
    await keepPosts(address, [post(-2, { title: "Newest" })], check(now + 3 * day));
    const titles = (await listPosts("unread", 9)).map(({ title }) => title);
    expect(titles).toEqual(["Newest", "Undated", "Newer"]);
    expect(await calmDates(now + 3 * day)).toBe(0);
  });

  it("another feed cannot rewrite a post it does not own", async () => {
    const other = "https://stranger.example/feed";
    await follow([{ url: other, site: "https://stranger.example/", blog: "Stranger", kind: "feed" }], now);
    await keepPosts(other, [post(1, { title: "Click here", html: "<p>spam</p>" })], check(now + 1));
    expect((await database.posts.get("link blog.example/1"))?.title).toBe("Post number 1");
    expect(await database.bodies.count()).toBe(0);
  });
});

describe("posts that share their link and guid", () => {
  const shared = (title: string, n: number): IncomingPost => ({
    keys: ["link blog.example", "guid blog.example"],
    ownKeys: [],
    link: "https://blog.example/",
    title,
    publishedAt: now - n * day,
  });

  it("are told apart by their titles, and known again", async () => {
    const eight = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"].map(shared);
    expect(await keepPosts(address, eight, check())).toBe(8);
    expect(await keepPosts(address, eight, check(now + 1))).toBe(0);
    expect(await keepPosts(address, [shared("Nine", 0), ...eight], check(now + 2))).toBe(1);
    expect(await database.posts.count()).toBe(9);
  });

  it("keep one post where the document holds it twice", async () => {
    expect(await keepPosts(address, [shared("One", 1), shared("One", 1)], check())).toBe(1);
  });
});

describe("the feed's row", () => {
  it("says at the first look when the blog was last new, and later when it was new to us", async () => {
    await keepPosts(address, [post(41), post(50)], check());
    expect((await allFeeds())[0]?.lastNewAt).toBe(now - 41 * day);
    await keepPosts(address, [post(40), post(41), post(50)], check(now + 1));
    expect((await allFeeds())[0]?.lastNewAt).toBe(now + 1);
  });

  it("gets its validators in the same write as the posts, and loses them with the next answer that has none", async () => {
    await keepPosts(address, [post(1)], { ...check(), validators: { etag: 'W/"1"' } });
    expect((await allFeeds())[0]?.validators).toEqual({ etag: 'W/"1"' });
    await keepPosts(address, [post(1)], check(now + 1));
    expect((await allFeeds())[0]?.validators).toBeUndefined();
  });

  it("keeps validators, posts and notes through trouble, and counts it", async () => {
    await keepPosts(address, [post(1)], { ...check(), validators: { etag: '"1"' } });
    await keepTrouble(address, check(now + 1), { kind: "server-error", status: 500 });
    await keepTrouble(address, check(now + 2), { kind: "missing", status: 404 });
    const [feed] = await allFeeds();
    expect(feed?.trouble).toEqual({
      kind: "missing",
      status: 404,
      since: now + 1,
      sameSince: now + 2,
      times: 2,
    });
    expect(feed?.validators).toEqual({ etag: '"1"' });
    expect(feed?.lastWorkedAt).toBe(now);
    await keepUnchanged(address, { ...check(now + 3), validators: { etag: '"1"' } });
    expect((await allFeeds())[0]?.trouble).toBeUndefined();
  });

  it("is not brought back by a check that ends after the feed was unfollowed", async () => {
    await database.feeds.delete(address);
    expect(await keepPosts(address, [post(1)], check())).toBe(0);
    await keepTrouble(address, check(), { kind: "missing" });
    expect(await database.feeds.count()).toBe(0);
  });
});

describe("notes", () => {
  it("are never touched by polling", async () => {
    await keepPosts(address, [post(1)], check());
    const note = {
      postKey: "link blog.example/1",
      text: "Mine",
      title: "Post number 1",
      blog: "Blog",
      createdAt: now,
      changedAt: now,
    };
    await saveNote(note);
    await keepPosts(address, [post(1, { title: "Changed", html: "<p>new</p>" })], check(now + 1));
    expect(await findNote("link blog.example/1")).toEqual(note);
  });
});
