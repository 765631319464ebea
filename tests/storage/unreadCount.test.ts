import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { database } from "@/storage/database";
import { markAllRead } from "@/storage/markMany";
import { markRead } from "@/storage/marks";
import { countUnread, type Post } from "@/storage/posts";
import { observeUnreadCount } from "@/storage/unreadCount";

vi.mock("@/storage/posts", { spy: true });

const row = (n: number, feedId: string): Post => ({
  key: `${n}`,
  keys: [`${n}`],
  feedId,
  title: `Post ${n}`,
  sortAt: n,
  arrivedAt: n,
  unread: 1,
  starred: 0,
  changedAt: n,
});
let stop = () => {};

beforeEach(async () => {
  await database.delete();
  await database.open();
  await database.posts.bulkAdd([row(1, "a"), row(2, "a"), row(3, "b")]);
});
afterEach(() => stop());

it("the count of unread posts follows every change, of all feeds and of some", async () => {
  const [all, some]: [number[], number[]] = [[], []];
  const stops = [
    observeUnreadCount(undefined, (count) => all.push(count), console.error),
    observeUnreadCount(["a"], (count) => some.push(count), console.error),
  ];
  stop = () => {
    for (const one of stops) one();
  };
  await vi.waitFor(() => expect([all.at(-1), some.at(-1)]).toEqual([3, 2]));
  await markRead(["1"], 10);
  await vi.waitFor(() => expect([all.at(-1), some.at(-1)]).toEqual([2, 1]));
  await database.posts.add(row(4, "b"));
  await vi.waitFor(() => expect([all.at(-1), some.at(-1)]).toEqual([3, 1]));
  await markAllRead(undefined, 10);
  await vi.waitFor(() => expect([all.at(-1), some.at(-1)]).toEqual([0, 0]));
});

it("a change that comes while it counts is counted too", async () => {
  const told: number[] = [];
  let letGo = () => {};
  vi.mocked(countUnread).mockImplementationOnce(async () => {
    await new Promise<void>((resolve) => {
      letGo = resolve;
    });
    return 3;
  });
  stop = observeUnreadCount(undefined, (count) => told.push(count), console.error);
  await database.posts.add(row(4, "b"));
  letGo();
  await vi.waitFor(() => expect(told).toEqual([3, 4]));
});

it("a count that is ended tells nothing more", async () => {
  const told: number[] = [];
  observeUnreadCount(undefined, (count) => told.push(count), console.error)();
  await database.posts.add(row(5, "b"));
  expect(told).toEqual([]);
});
