import { beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "@/storage/database";
import { follow } from "@/storage/follow";
import { keepPosts } from "@/storage/keepPosts";
import { findLastMarked, undoTime } from "@/storage/lastMarked";
import { finishMarking, markAllRead, undoMarkedRead } from "@/storage/markMany";
import { markOpened, markRead } from "@/storage/marks";
import { listPosts } from "@/storage/postLists";
import { countUnread, type Post } from "@/storage/posts";

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
const unreadTitles = async () => (await listPosts("unread", 10_000)).map(({ title }) => title).sort();

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
  expect(await undoMarkedRead(now + 2)).toBe(1);
  expect(await unreadTitles()).toEqual(["a 1", "a 2", "b 1", "b 2"]);
});

it("what was marked earlier is forgotten at the next marking", async () => {
  await database.settings.bulkPut([7, 95].map((place) => ({ name: `lastMarkedRead ${place}`, value: [] })));
  await database.settings.put({ name: "other", value: 1 });
  await markRead(["link a.example/1"], now);
  const names = await database.settings.toCollection().primaryKeys();
  expect(names.sort()).toEqual(["lastMarkedRead", "lastMarkedRead 0", "other"]);
});

it("the unread of some feeds are listed and counted alone, newest first", async () => {
  expect(
    (await listPosts("unread", 3, ["https://a.example/", "https://b.example/"])).map(({ title }) => title),
  ).toEqual(["b 1", "a 1", "b 2"]);
  expect(await countUnread(["https://b.example/"])).toBe(2);
  expect((await listPosts("unread", 1, ["https://b.example/"])).map(({ title }) => title)).toEqual(["b 1"]);
});

describe("more posts than fit into one transaction", () => {
  const many = 2500;
  const arrived = (n: number, at: number): Post => ({
    key: `many ${n}`,
    keys: [`many ${n}`],
    feedId: "https://a.example/",
    title: `Post ${n}`,
    sortAt: n,
    arrivedAt: at,
    unread: 1,
    starred: 0,
    changedAt: at,
  });

  beforeEach(async () => {
    await database.posts.clear();
    await database.posts.bulkAdd(Array.from({ length: many }, (_, n) => arrived(n, now)));
  });

  /** Lets the page die after so many transactions, as a closed popup does. */
  const diesAfter = (transactions: number) => {
    const { transaction } = database;
    let left = transactions;
    vi.spyOn(database, "transaction").mockImplementation((...args) => {
      if (left === 0) throw new Error("The page is gone.");
      left -= 1;
      return transaction.apply(database, args as Parameters<typeof transaction>);
    });
  };

  it("are all marked read, and all come back", async () => {
    expect(await markAllRead(undefined, now + 1)).toBe(many);
    expect(await unreadTitles()).toEqual([]);
    expect((await findLastMarked(now + 2))?.count).toBe(many);
    expect(await undoMarkedRead(now + 2)).toBe(many);
    expect((await unreadTitles()).length).toBe(many);
    expect(await findLastMarked(now + 3)).toBeUndefined();
  });

  it("are all marked read although the page was closed in the middle of it", async () => {
    diesAfter(1);
    await expect(markAllRead(undefined, now + 1)).rejects.toThrow("gone");
    vi.restoreAllMocks();
    expect((await unreadTitles()).length).toBe(many - 1000);
    expect(await finishMarking(now + 2)).toBe(many - 1000);
    expect(await unreadTitles()).toEqual([]);
    expect(await undoMarkedRead(now + 3)).toBe(many);
  });

  it("all come back although the page was closed in the middle of that", async () => {
    await markAllRead(undefined, now + 1);
    diesAfter(2);
    await expect(undoMarkedRead(now + 2)).rejects.toThrow("gone");
    vi.restoreAllMocks();
    expect(await findLastMarked(now + 3)).toBeUndefined();
    await finishMarking(now + 60_000);
    expect((await unreadTitles()).length).toBe(many);
  });

  it("stay unread where they came after the reader had pressed", async () => {
    diesAfter(1);
    await expect(markAllRead(undefined, now + 1)).rejects.toThrow("gone");
    vi.restoreAllMocks();
    await database.posts.bulkAdd(Array.from({ length: 1200 }, (_, n) => arrived(-n - 1, now + 2)));
    expect(await finishMarking(now + 3)).toBe(many - 1000);
    expect((await unreadTitles()).length).toBe(1200);
    expect(await finishMarking(now + 4)).toBe(0);
  });

  it("come back where the reader thinks better of it before all are marked", async () => {
    diesAfter(1);
    await expect(markAllRead(undefined, now + 1)).rejects.toThrow("gone");
    vi.restoreAllMocks();
    await undoMarkedRead(now + 2);
    expect((await unreadTitles()).length).toBe(many);
    expect(await finishMarking(now + 3)).toBe(0);
  });
});
