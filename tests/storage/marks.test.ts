import { beforeEach, expect, it } from "vitest";
import { database } from "@/storage/database";
import { follow } from "@/storage/follow";
import { keepPosts } from "@/storage/keepPosts";
import { findLastMarked, markAllRead, markOpened, markRead, undoMarkedRead, undoTime } from "@/storage/marks";
import { listPosts } from "@/storage/postLists";
import { countUnread, unreadPosts } from "@/storage/posts";

const now = Date.UTC(2026, 10, 23, 7);
const feedOf = (name: string) => ({
  url: `https://${name}.example/`,
  site: `https://${name}.example/`,
  blog: name,
  kind: "feed" as const,
});
const postOf = (name: string, n: number) => {
  const key = `link ${name}.example/${n}`;
  return { keys: [key], ownKeys: [key], title: `${name} ${n}`, publishedAt: now - n * 1000 };
};
const unreadTitles = async () => (await unreadPosts()).map(({ title }) => title).sort();

beforeEach(async () => {
  await database.delete();
  await database.open();
  await follow([feedOf("a"), feedOf("b")], now);
  for (const name of ["a", "b"]) {
    await keepPosts(
      `https://${name}.example/`,
      [1, 2].map((n) => postOf(name, n)),
      { at: now, nextCheckAt: now },
    );
  }
});

it("all are marked read at once, and all come back", async () => {
  expect(await markAllRead(undefined, now)).toBe(4);
  expect(await unreadTitles()).toEqual([]);
  expect(await undoMarkedRead(now + undoTime - 1)).toBe(4);
  expect(await unreadTitles()).toEqual(["a 1", "a 2", "b 1", "b 2"]);
});

it("those of one blog are marked read alone", async () => {
  expect(await markAllRead(["https://a.example/"], now)).toBe(2);
  expect(await unreadTitles()).toEqual(["b 1", "b 2"]);
});

it("nothing comes back after ten seconds, and nothing twice", async () => {
  await markAllRead(undefined, now);
  expect(await findLastMarked(now + undoTime)).toBeUndefined();
  expect(await undoMarkedRead(now + undoTime)).toBe(0);
  await markAllRead(undefined, now);
  expect(await unreadTitles()).toEqual([]);
});

it("a post that was read before, or opened since, does not come back unread", async () => {
  await markRead(["link a.example/1"], now);
  await markAllRead(undefined, now + 1);
  await markOpened("link b.example/1", now + 2);
  expect(await undoMarkedRead(now + 3)).toBe(2);
  expect(await unreadTitles()).toEqual(["a 2", "b 2"]);
});

it("marking what is read already leaves the last marking to be undone", async () => {
  await markRead(["link a.example/1"], now);
  await markRead(["link a.example/1", "link none.example/"], now + 1);
  expect((await findLastMarked(now + 2))?.keys).toEqual(["link a.example/1"]);
});

it("the unread of some feeds are listed and counted alone, newest first", async () => {
  expect(
    (await listPosts("unread", 3, ["https://a.example/", "https://b.example/"])).map(({ title }) => title),
  ).toEqual(["b 1", "a 1", "b 2"]);
  expect(await countUnread(["https://b.example/"])).toBe(2);
  expect((await listPosts("unread", 1, ["https://b.example/"])).map(({ title }) => title)).toEqual(["b 1"]);
});
