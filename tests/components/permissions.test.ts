/** Sites that the reader allowed, given back. No test can press the browser's prompt; what is asked of the browser is seen here. */
import { beforeEach, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { askForSites, settleUnfollowed } from "@/components/permissions";
import { database } from "@/storage/database";
import { follow } from "@/storage/follow";
import { unfollowUndoTime } from "@/storage/leftFeeds";
import { undoUnfollow, unfollow } from "@/storage/unfollow";

const now = Date.UTC(2026, 10, 23, 7);
const later = now + unfollowUndoTime;
const feedOf = (url: string, site: string) => ({ url, site, blog: site, kind: "feed" as const });
const remove = vi.fn(async (_: { origins: string[] }) => true);

beforeEach(async () => {
  await database.delete();
  await database.open();
  remove.mockClear();
  browser.permissions.remove = remove as never;
  browser.runtime.getManifest = (() => ({ host_permissions: ["https://karpathy.github.io/*"] })) as never;
});

const askedBack = () => remove.mock.calls.flatMap(([{ origins }]) => origins).sort();

it("a site's permission is given back once unfollowing cannot be undone, and once only", async () => {
  await follow([feedOf("https://feeds.example/a", "https://a.example/")], now);
  await unfollow(["https://feeds.example/a"], now);
  await settleUnfollowed(later - 1);
  expect(askedBack()).toEqual([]);
  await settleUnfollowed(later);
  await settleUnfollowed(later + 1);
  expect(askedBack()).toEqual(["https://a.example/*", "https://feeds.example/*"]);
});

it("a site that another feed needs stays allowed, and so does one of the ten blogs", async () => {
  const feeds = ["https://feeds.example/a", "https://feeds.example/b", "https://karpathy.github.io/feed.xml"];
  await follow(
    feeds.map((url) => feedOf(url, new URL("/", url).href)),
    now,
  );
  await unfollow([feeds[0] ?? "", feeds[2] ?? ""], now);
  await settleUnfollowed(later);
  expect(askedBack()).toEqual([]);
});

it("sites are asked for together, each once, and those on plain http with where they lead", async () => {
  const request = vi.fn(async (_: { origins: string[] }) => true);
  browser.permissions.request = request as never;
  expect(
    await askForSites(["https://a.example/feed", "https://a.example/notes", "http://b.example:8080/feed"]),
  ).toBe(true);
  expect(request.mock.calls).toEqual([
    [{ origins: ["https://a.example/*", "http://b.example/*", "https://b.example/*"] }],
  ]);
});

it("a site stays allowed where unfollowing was undone, or the blog is followed again", async () => {
  const feed = feedOf("https://a.example/feed", "https://a.example/");
  await follow([feed], now);
  await unfollow([feed.url], now);
  await undoUnfollow(now + 1);
  await unfollow([feed.url], now + 2);
  await follow([feed], now + 3);
  await settleUnfollowed(later + 10);
  expect(askedBack()).toEqual([]);
});
