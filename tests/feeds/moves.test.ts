import { beforeEach, describe, expect, it } from "vitest";
import { dayOf, daysToBelieve, mayMoveTo } from "@/feeds/pace/moves";
import { database } from "@/storage/database";
import { follow } from "@/storage/follow";
import { keepMove } from "@/storage/moves";

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 23, 7);
const old = "https://old.example/feed";
const next = "https://new.example/feed";

beforeEach(async () => {
  await database.delete();
  await database.open();
  await follow([{ url: old, site: old, blog: "B", kind: "feed" }], now);
});

const led = (to: string | undefined, days: number) =>
  keepMove(old, to, dayOf(now + days * day), daysToBelieve);
const row = () => database.feeds.get(old);

describe("a feed whose address leads elsewhere", () => {
  it("gets the new address on the third different day, and keeps who it is", async () => {
    await database.feeds.update(old, { validators: { etag: "of the old address" } });
    expect([await led(next, 0), await led(next, 0), await led(next, 1)]).toEqual([false, false, false]);
    expect((await row())?.url).toBe(old);
    expect(await led(next, 5)).toBe(true);
    expect(await row()).toMatchObject({ id: old, url: next });
    expect((await row())?.validators).toBeUndefined();
  });

  it("keeps the old one where the redirect was a passing thing", async () => {
    await led(next, 0);
    await led(next, 1);
    await led(undefined, 2);
    expect((await row())?.move).toBeUndefined();
    expect(await led(next, 3)).toBe(false);
    expect((await row())?.url).toBe(old);
  });

  it("counts anew where it leads somewhere else each time", async () => {
    await led(next, 0);
    await led("https://third.example/feed", 1);
    expect(await led(next, 2)).toBe(false);
  });

  it("keeps the old one where the new address is followed already", async () => {
    await follow([{ url: next, site: next, blog: "C", kind: "feed" }], now);
    for (const days of [0, 1, 2, 3]) expect(await led(next, days)).toBe(false);
    expect((await row())?.url).toBe(old);
  });

  it.each([
    ["https to https", old, next, true],
    ["http to https", "http://old.example/feed", next, true],
    ["https to http", old, "http://new.example/feed", false],
    ["a login", old, "https://old.example/login?next=/feed", false],
    ["a portal", old, "https://portal.hotel.example/welcome", false],
    ["a front page", old, "https://new.example/", false],
    ["a blog that writes about authors", old, "https://authority.example/authors/feed", true],
  ])("%s", (_what, from, to, may) => {
    expect(mayMoveTo(from, to)).toBe(may);
  });
});
