import { beforeEach, describe, expect, it } from "vitest";
import { isAnyUnread } from "@/storage/anyUnread";
import { database } from "@/storage/database";
import { allFeeds } from "@/storage/feeds";
import { follow } from "@/storage/follow";
import { keepPosts } from "@/storage/keepPosts";
import { markAllRead, undoMarkedRead } from "@/storage/markMany";
import { markOpened } from "@/storage/marks";
import { mute } from "@/storage/mute";
import { allNotes, saveNote } from "@/storage/notes";
import { listPosts } from "@/storage/postLists";
import { countUnread } from "@/storage/posts";
import { renameBlog } from "@/storage/renameBlog";
import { unfollow } from "@/storage/unfollow";

const now = Date.UTC(2026, 10, 23, 7);
const day = 24 * 60 * 60 * 1000;
const [a, b] = ["https://a.example/feed", "https://b.example/feed"] as const;
const feedOf = (url: string) => {
  const { host } = new URL(url);
  return { url, site: `https://${host}/`, blog: host, kind: "feed" as const };
};
const postOf = (url: string, n: number) => {
  const key = `link ${new URL(url).host}/${n}`;
  return { keys: [key], ownKeys: [key], title: `${new URL(url).host} ${n}`, publishedAt: now - n * day };
};
const keep = (url: string, numbers: number[], at = now, isFirstLook = true) =>
  keepPosts(
    url,
    numbers.map((n) => postOf(url, n)),
    { at, nextCheckAt: at },
    isFirstLook,
  );
const unread = async () => (await listPosts("unread", 100)).map(({ title }) => title).sort();

beforeEach(async () => {
  await database.delete();
  await database.open();
  await follow([feedOf(a), feedOf(b)], now);
  await keep(a, [1, 2, 10]);
  await keep(b, [3, 12]);
});

describe("a blog's name", () => {
  it("is the reader's: posts and notes have it, and the next check does not take it back", async () => {
    const note = { postKey: "link a.example/1", text: "Yes.", title: "One", blog: "a.example" };
    await saveNote({ ...note, createdAt: 1, changedAt: 1 });
    expect(await renameBlog("a.example", "  The A \n list ", now)).toBe(true);
    await keep(a, [0, 1], now + 1, false);
    const names = (await listPosts("all", 10)).map(({ blog }) => blog);
    expect([...new Set(names)].sort()).toEqual(["The A list", "b.example"]);
    expect((await allNotes()).map(({ blog, changedAt }) => [blog, changedAt])).toEqual([["The A list", 1]]);
  });

  it("that another blog has is not taken, and an empty one changes nothing", async () => {
    expect(await renameBlog("a.example", "b.example", now)).toBe(false);
    expect(await renameBlog("a.example", " ", now)).toBe(true);
    expect((await allFeeds()).map(({ blog }) => blog)).toEqual(["a.example", "b.example"]);
  });

  it("is the reader's still when it is followed again", async () => {
    await renameBlog("a.example", "The A list", now);
    await unfollow([a], now);
    await follow([feedOf(a)], now + day);
    expect((await allFeeds()).map(({ blog }) => blog)).toEqual(["The A list", "b.example"]);
  });
});

describe("a blog that is muted", () => {
  it("is kept and checked, but not counted, and neither is what comes", async () => {
    await mute([a], true, now + 1);
    expect(await unread()).toEqual(["b.example 12", "b.example 3"]);
    expect(await keep(a, [0, 1, 2], now + 2, false)).toBe(1);
    expect(await countUnread()).toBe(2);
    expect(await listPosts("all", 10, [a])).toHaveLength(4);
  });

  it("has its unread posts back when it is heard again, but for those that were opened", async () => {
    await mute([a], true, now + 1);
    await keep(a, [0, 1, 2], now + 2, false);
    await markOpened("link a.example/1", now + 3);
    await mute([a], false, now + 4);
    expect(await unread()).toEqual([
      "a.example 0",
      "a.example 10",
      "a.example 2",
      "b.example 12",
      "b.example 3",
    ]);
    expect((await database.posts.toArray()).filter((post) => "mutedAt" in post)).toHaveLength(1);
    expect(await allFeeds()).not.toContainEqual(expect.objectContaining({ isMuted: true }));
  });
});

it("what is older than a week is marked read alone, of all blogs or of one, and comes back", async () => {
  const week = now - 7 * day;
  expect([await isAnyUnread([a], week), await isAnyUnread([a], week - 7 * day)]).toEqual([true, false]);
  expect(await markAllRead([a], now, week)).toBe(1);
  expect([await isAnyUnread([a], week), await isAnyUnread([a])]).toEqual([false, true]);
  expect(await unread()).toEqual(["a.example 1", "a.example 2", "b.example 12", "b.example 3"]);
  expect(await undoMarkedRead(now + 1)).toBe(1);
  expect(await markAllRead(undefined, now, now - 7 * day)).toBe(2);
  expect(await unread()).toEqual(["a.example 1", "a.example 2", "b.example 3"]);
});
