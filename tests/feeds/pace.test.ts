import { describe, expect, it } from "vitest";
import { newestOf } from "@/feeds/pace/checkOf";
import { freshFor } from "@/feeds/pace/freshness";
import { rhythmOf } from "@/feeds/pace/rhythm";
import type { Feed } from "@/storage/feeds";

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 23);

describe("how long a server says its answer is good", () => {
  it.each<[string, Record<string, string>, number]>([
    ["max-age", { "cache-control": "public, max-age=600" }, 600_000],
    ["max-age less the age it has", { "cache-control": "max-age=600", age: "100" }, 500_000],
    ["an age past max-age", { "cache-control": "max-age=600", age: "900" }, 0],
    [
      "max-age before Expires",
      { "cache-control": "max-age=60", expires: "Mon, 23 Nov 2026 12:00:00 GMT" },
      60_000,
    ],
    [
      "Expires by the answer's own clock",
      { expires: "Mon, 23 Nov 2026 12:00:00 GMT", date: "Mon, 23 Nov 2026 11:00:00 GMT" },
      hour,
    ],
    ["Expires: 0", { expires: "0", date: "Mon, 23 Nov 2026 11:00:00 GMT" }, 0],
    ["s-maxage, which is for shared caches", { "cache-control": "s-maxage=600" }, 0],
    ["nothing", {}, 0],
  ])("%s", (_what, headers, expected) => {
    expect(freshFor(new Headers(headers))).toBe(expected);
  });
});

describe("how often a blog writes", () => {
  it("is the median gap of its newest posts", () => {
    expect(rhythmOf([now - 3 * day, now, now - day, now - 4 * day])).toBe(day);
  });

  it("is not known from one date", () => {
    expect(rhythmOf([now])).toBeUndefined();
  });
});

describe("when a blog was last new", () => {
  const feed: Feed = { id: "a", url: "a", site: "a", blog: "A", kind: "feed", changedAt: now };

  it("is the newest date of its document, or what was known before", () => {
    expect(newestOf([now - day, now - 2 * day], feed)).toBe(now - day);
    expect(newestOf([], { ...feed, lastNewAt: now - 3 * day })).toBe(now - 3 * day);
    expect(newestOf([], feed)).toBeUndefined();
  });

  it("is not the first of the month where a page names months: that would be silence that is none", () => {
    const page: Feed = { ...feed, kind: "page", lastNewAt: now - 22 * day };
    expect(newestOf([now - 22 * day], { ...page, firstLookAt: now - day })).toBe(now - day);
    expect(newestOf([now - 22 * day], { ...page, firstLookAt: now - day, lastNewAt: now })).toBe(now);
    expect(newestOf([now - 22 * day], { ...page, shape: "ul/li", firstLookAt: now - day })).toBe(
      now - 22 * day,
    );
  });
});
