import { beforeEach, expect, it } from "vitest";
import { database } from "@/storage/database";
import { follow } from "@/storage/follow";
import { keepPosts } from "@/storage/keepPosts";
import { allTitlePacks } from "@/storage/titlePacks";

const now = Date.UTC(2026, 10, 23, 7);
const url = "https://blog.example/feed";
const post = (n: number, title: string) => ({
  keys: [`link blog.example/${n}`],
  ownKeys: [`link blog.example/${n}`],
  title,
  publishedAt: now - n * 1000,
});
const check = { at: now, nextCheckAt: now };
/** Every post stands once in the pack of its feed, under the title it has. */
const packed = async () =>
  (await allTitlePacks()).flatMap(({ keys, titles, times }) =>
    keys.map((key, place) => [key, titles[place], times[place]]),
  );

beforeEach(async () => {
  await database.delete();
  await database.open();
  await follow([{ url, site: url, blog: "Blog", kind: "feed" }], now);
});

it("new posts are packed with their feed, those that come later behind them", async () => {
  await keepPosts(url, [post(1, "One Élan")], check);
  await keepPosts(url, [post(2, "Two"), post(1, "One Élan")], check);
  expect(await packed()).toEqual([
    ["link blog.example/1", " one elan", now - 1000],
    ["link blog.example/2", " two", now - 2000],
  ]);
});

it("a corrected title is found as it is now, and no more as it was", async () => {
  await keepPosts(url, [post(1, "Wrng"), post(2, "Two")], check);
  await keepPosts(url, [post(1, "Right"), post(2, "Two")], check);
  expect((await packed()).map(([, title]) => title)).toEqual([" right", " two"]);
});

it("a poll without news writes no pack", async () => {
  await keepPosts(url, [post(1, "One")], check);
  let writes = 0;
  database.titlePacks.hook("updating").subscribe(() => {
    writes += 1;
  });
  await keepPosts(url, [post(1, "One")], check);
  expect(writes).toBe(0);
});
