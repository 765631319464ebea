import { beforeEach, expect, it } from "vitest";
import { database } from "@/storage/database";
import { allFeeds, dueFeeds } from "@/storage/feeds";
import { follow } from "@/storage/follow";
import { dismissImport, findImport, importFeeds, stopImport } from "@/storage/imports";
import { undoUnfollow } from "@/storage/unfollow";

const now = Date.UTC(2026, 10, 23, 7);
const feedOf = (name: string, folder?: string) => ({
  url: `https://${name}.example/feed`,
  site: `https://${name}.example/`,
  blog: name,
  kind: "feed" as const,
  ...(folder ? { folder } : {}),
});
const list = [feedOf("a", "ML"), feedOf("b", "ML"), feedOf("c")];
const idOf = (name: string) => `https://${name}.example/feed`;

beforeEach(async () => {
  await database.delete();
  await database.open();
});

it("a list is followed with its folders, due at once, and what is followed already stays as it is", async () => {
  await follow([{ ...feedOf("a"), blog: "My own name" }], now - 1);
  expect(await importFeeds(list, now)).toBe(2);
  expect((await allFeeds()).map(({ blog, folder }) => [blog, folder])).toEqual([
    ["My own name", undefined],
    ["b", "ML"],
    ["c", undefined],
  ]);
  expect(await dueFeeds(now)).toHaveLength(3);
  expect(await findImport()).toMatchObject({ total: 2, asked: 0, failed: [] });
});

it("a list that is imported twice changes nothing the second time", async () => {
  await importFeeds(list, now);
  const tables = () => Promise.all(database.tables.map((table) => table.toArray()));
  const before = await tables();
  expect(await importFeeds(list, now + 1)).toBe(0);
  expect(await tables()).toEqual(before);
});

it("progress follows the feeds' rows, and names those that never worked", async () => {
  await importFeeds(list, now);
  const trouble = { kind: "missing" as const, status: 404, since: now, sameSince: now, times: 1 };
  await database.feeds.update(idOf("a"), { lastCheckedAt: now + 1, lastWorkedAt: now + 1 });
  await database.feeds.update(idOf("b"), { lastCheckedAt: now + 2, trouble });
  const { asked, total, failed } = (await findImport()) ?? {};
  expect([asked, total, failed?.map(({ id }) => id)]).toEqual([2, 3, [idOf("b")]]);
  await dismissImport();
  expect(await findImport()).toBeUndefined();
  expect(await allFeeds()).toHaveLength(3);
});

it("an import that is stopped keeps what was asked, and the rest comes back when that is undone", async () => {
  await importFeeds(list, now);
  await database.feeds.update(idOf("a"), { lastCheckedAt: now + 1, lastWorkedAt: now + 1 });
  await stopImport(now + 2);
  expect((await allFeeds()).map(({ id }) => id)).toEqual([idOf("a")]);
  expect(await findImport()).toMatchObject({ asked: 1, total: 1 });
  expect(await undoUnfollow(now + 3)).toBe(true);
  expect(await findImport()).toMatchObject({ asked: 1, total: 3 });
});

it("a thousand feeds are followed, and left again, in one go", async () => {
  const many = Array.from({ length: 1229 }, (_, n) => feedOf(`blog-${n}`));
  expect(await importFeeds(many, now)).toBe(1229);
  await stopImport(now + 1);
  expect(await allFeeds()).toEqual([]);
});
