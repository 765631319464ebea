import { beforeEach, describe, expect, it } from "vitest";
import { findBody } from "@/storage/bodies";
import { database } from "@/storage/database";
import { allFeeds } from "@/storage/feeds";
import { follow } from "@/storage/follow";
import { keepPosts } from "@/storage/keepPosts";
import { leftStarters, settleLeft, unfollowUndoTime, unsettledFeeds } from "@/storage/leftFeeds";
import { markRead, star } from "@/storage/marks";
import { moveBlog } from "@/storage/moveBlog";
import { allNotes, saveNote } from "@/storage/notes";
import { listPosts } from "@/storage/postLists";
import { countUnread } from "@/storage/posts";
import { allTitlePacks } from "@/storage/titlePacks";
import { findLastUnfollowed, undoUnfollow, unfollow } from "@/storage/unfollow";

const now = Date.UTC(2026, 10, 23, 7);
const day = 24 * 60 * 60 * 1000;
const a = "https://a.example/feed";
const b = "https://b.example/feed";
const feedOf = (url: string) => ({
  url,
  site: new URL("/", url).href,
  blog: new URL(url).hostname,
  kind: "feed" as const,
  why: "It is good.",
});
const postOf = (host: string, n: number) => ({
  keys: [`link ${host}/${n}`],
  ownKeys: [`link ${host}/${n}`],
  link: `https://${host}/${n}`,
  title: `Post ${n} of ${host}`,
  publishedAt: now - n * day,
  html: `<p>Text ${n}</p>`,
});
const check = (at: number) => ({ at, nextCheckAt: at + day });
const all = async () => {
  const tables = [database.feeds, database.posts, database.bodies, database.notes, database.titlePacks];
  return await Promise.all(tables.map((table) => table.toArray()));
};
const titles = async (choice: "all" | "unread" | "starred" | "noted") =>
  (await listPosts(choice, 100)).map(({ title, blog }) => `${title}: ${blog}`);

beforeEach(async () => {
  await database.delete();
  await database.open();
  await follow([feedOf(a), feedOf(b)], now);
  for (const id of [a, b]) {
    const host = new URL(id).hostname;
    const posts = [1, 2, 3, 4, 5].map((n) => postOf(host, n));
    await keepPosts(id, posts, check(now));
  }
  await markRead(["link a.example/1"], now);
  await star("link a.example/2", true, now);
  const note = {
    title: "Post 3",
    link: "https://a.example/3",
    blog: "a.example",
    createdAt: 1,
    changedAt: 1,
  };
  await saveNote({ ...note, postKey: "link a.example/3", text: "Remember this." });
  await saveNote({ ...note, postKey: "link a.example/4", text: " " });
});

describe("a blog that is unfollowed", () => {
  it("leaves the badge and the lists at once, but for what is starred or noted, which keep its name", async () => {
    await unfollow([a], now);
    expect((await allFeeds()).map(({ id }) => id)).toEqual([b]);
    expect((await titles("all")).filter((line) => line.endsWith("a.example"))).toEqual([
      "Post 2 of a.example: a.example",
      "Post 3 of a.example: a.example",
    ]);
    expect(await titles("starred")).toEqual(["Post 2 of a.example: a.example"]);
    expect(await titles("noted")).toEqual(["Post 3 of a.example: a.example"]);
    expect((await allNotes()).map(({ text }) => text)).toEqual(["Remember this."]);
    expect(await countUnread()).toBe(7);
    const pack = (await allTitlePacks()).find(({ feedId }) => feedId === a);
    expect(pack?.keys.toSorted()).toEqual(["link a.example/2", "link a.example/3"]);
  });

  it("is back as it was when that is undone within ten seconds", async () => {
    await moveBlog("a.example", "Good ones", now);
    const before = await all();
    await unfollow([a], now);
    expect(await findLastUnfollowed(now + unfollowUndoTime - 1)).toMatchObject({ blogs: ["a.example"] });
    expect(await undoUnfollow(now + unfollowUndoTime - 1)).toBe(true);
    const [feeds, posts, bodies, notes, packs] = await all();
    expect([feeds, posts, bodies, notes]).toEqual(before.slice(0, 4));
    expect(packs?.map((pack) => (pack as { keys: string[] }).keys.length)).toEqual([5, 5]);
    expect(await undoUnfollow(now + 2)).toBe(false);
    expect([await database.leftFeeds.count(), await database.leftPosts.count()]).toEqual([0, 0]);
  });

  it("cannot be had back by undoing after ten seconds", async () => {
    await unfollow([a], now);
    expect(await findLastUnfollowed(now + unfollowUndoTime)).toBeUndefined();
    expect(await undoUnfollow(now + unfollowUndoTime)).toBe(false);
    expect(await allFeeds()).toHaveLength(1);
  });

  it("is not brought back by the check that was under way", async () => {
    await unfollow([a], now);
    expect(await keepPosts(a, [postOf("a.example", 9)], check(now + 1), false)).toBe(0);
    expect(await allFeeds()).toHaveLength(1);
    expect(await countUnread()).toBe(7);
  });

  it("gives its texts up only once it cannot be undone any more, those of kept posts never", async () => {
    await unfollow([a], now);
    await settleLeft(now + unfollowUndoTime - 1);
    expect(await findBody("link a.example/1")).toBe("<p>Text 1</p>");
    expect(await unsettledFeeds(now + unfollowUndoTime)).toHaveLength(1);
    await settleLeft(now + unfollowUndoTime);
    expect(await findBody("link a.example/1")).toBeUndefined();
    expect(await findBody("link a.example/2")).toBe("<p>Text 2</p>");
    expect(await findBody("link b.example/1")).toBe("<p>Text 1</p>");
    expect(await unsettledFeeds(now + day)).toEqual([]);
  });

  it("is offered again, while it is recommended and not followed", async () => {
    await unfollow([a], now);
    expect((await leftStarters()).map(({ blog, why }) => [blog, why])).toEqual([
      ["a.example", "It is good."],
    ]);
    await follow([feedOf(a)], now);
    expect(await leftStarters()).toEqual([]);
  });
});

describe("a blog that is followed again", () => {
  it("has its posts, its folder and its read marks, and gets its texts with the next check", async () => {
    await moveBlog("a.example", "Good ones", now);
    await unfollow([a], now);
    await settleLeft(now + unfollowUndoTime);
    await follow([feedOf(a)], now + day);
    expect((await allFeeds()).find(({ id }) => id === a)).toMatchObject({
      folder: "Good ones",
      wantedAt: now + day,
    });
    expect(await countUnread()).toBe(9);
    expect(await findBody("link a.example/1")).toBeUndefined();
    const posts = [1, 2, 3, 4, 5].map((n) => postOf("a.example", n));
    expect(await keepPosts(a, posts, check(now + day))).toBe(0);
    expect((await database.posts.get("link a.example/1"))?.unread).toBe(0);
    expect(await findBody("link a.example/1")).toBe("<p>Text 1</p>");
  });

  it("at an address it moved to is the one it was", async () => {
    const elsewhere = "https://a.example/new.xml";
    await database.feeds.update(a, { url: elsewhere });
    await unfollow([a], now);
    await follow([feedOf(elsewhere)], now + day);
    expect((await allFeeds()).find(({ url }) => url === elsewhere)?.id).toBe(a);
    expect(await titles("starred")).toEqual(["Post 2 of a.example: a.example"]);
  });

  it("keeps read what another feed brings meanwhile", async () => {
    await unfollow([a], now);
    const posts = [1, 4].map((n) => postOf("a.example", n));
    expect(await keepPosts(b, posts, check(now + day), false)).toBe(0);
    const [read, unread] = await database.posts.bulkGet(["link a.example/1", "link a.example/4"]);
    expect([read?.unread, read?.feedId, unread?.unread]).toEqual([0, b, 1]);
    const pack = (await allTitlePacks()).find(({ feedId }) => feedId === b);
    expect(pack?.keys).toContain("link a.example/1");
    // And nothing is there twice, or taken from that feed, when the first one is back.
    await undoUnfollow(now + 1);
    expect(await database.posts.count()).toBe(10);
  });
});

it("five thousand posts are put away, and come back, each once", async () => {
  const many = Array.from({ length: 5000 }, (_, n) => postOf("a.example", n + 10));
  await keepPosts(a, many, check(now + 1), false);
  const before = await database.posts.count();
  await unfollow([a], now);
  expect(await database.posts.count()).toBe(7);
  await undoUnfollow(now + 1);
  expect(await database.posts.count()).toBe(before);
});
