import { describe, expect, it } from "vitest";
import { freshFor } from "@/feeds/pace/freshness";
import { rhythmOf } from "@/feeds/pace/rhythm";

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
