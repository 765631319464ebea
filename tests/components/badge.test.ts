import { beforeEach, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { badgeText, drawBadge, keepBadge } from "@/components/badge";
import { keepTrouble } from "@/storage/checks";
import { database } from "@/storage/database";
import { follow } from "@/storage/follow";
import type { Post } from "@/storage/posts";

const row = (n: number, unread: 0 | 1): Post => ({
  key: `k${n}`,
  keys: [`k${n}`],
  feedId: "f",
  title: `Post ${n}`,
  sortAt: n,
  arrivedAt: n,
  unread,
  starred: 0,
  changedAt: n,
});

beforeEach(async () => {
  await database.delete();
  await database.open();
});

it.each([
  [0, ""],
  [1, "1"],
  [999, "999"],
  [1000, "999+"],
  [1_000_000, "999+"],
])("%d unread is written %j", (unread, text) => {
  expect(badgeText(unread)).toBe(text);
});

it("the badge is the number of unread posts", async () => {
  await database.posts.bulkAdd([row(1, 1), row(2, 0), row(3, 1)]);
  await drawBadge();
  expect(await browser.action.getBadgeText({})).toBe("2");
});

it("the badge is not empty where no blog could be checked", async () => {
  await follow([{ url: "https://a.example/", site: "", blog: "A", kind: "feed" }], 1);
  await keepTrouble("https://a.example/", { at: 2, nextCheckAt: 3 }, { kind: "missing" });
  await drawBadge();
  expect(await browser.action.getBadgeText({})).toBe("!");
});

it("of drawings that overlap, the last one stands", async () => {
  await database.posts.bulkAdd(Array.from({ length: 20 }, (_, n) => row(n, 1)));
  const drawings: Promise<void>[] = [];
  for (let n = 0; n < 20; n += 1) {
    await database.posts.update(`k${n}`, { unread: 0 });
    drawings.push(drawBadge());
  }
  await Promise.all(drawings);
  expect(await browser.action.getBadgeText({})).toBe("");
});

it("the badge follows what is stored, whoever stored it", async () => {
  const stop = keepBadge();
  await database.posts.bulkAdd([row(1, 1), row(2, 1)]);
  await vi.waitFor(async () => expect(await browser.action.getBadgeText({})).toBe("2"));
  await database.posts.update("k1", { unread: 0 });
  await vi.waitFor(async () => expect(await browser.action.getBadgeText({})).toBe("1"));
  stop();
});

it("drawings that wait for their turn are one", async () => {
  const paint = vi.spyOn(browser.action, "setBadgeText");
  await Promise.all(Array.from({ length: 20 }, () => drawBadge()));
  expect(paint.mock.calls.length).toBeLessThanOrEqual(2);
  paint.mockRestore();
});
