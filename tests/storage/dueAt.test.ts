/** The pace that the reader has chosen, over what each feed's row says. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueAt, isDue, pauseOf } from "@/storage/dueAt";
import type { Feed } from "@/storage/feeds";
import type { Pace } from "@/storage/preferences";

const minute = 60_000;
const hour = 60 * minute;
const now = Date.UTC(2026, 10, 23, 7);
const feed = (change: Partial<Feed>): Feed => ({
  id: "https://a.example/feed",
  url: "https://a.example/feed",
  site: "https://a.example/",
  blog: "A",
  kind: "feed",
  changedAt: now,
  ...change,
});
const hoursTo = (pace: Pace, change: Partial<Feed>) => ((dueAt(feed(change), pace, now) ?? 0) - now) / hour;

describe("a feed that was asked an hour ago and is due at its own pace", () => {
  const row = { askedAt: now - hour, nextCheckAt: now };

  it("waits for the rest of the slower pace, and not a moment at its own", () => {
    expect(hoursTo("own", row)).toBe(0);
    expect(hoursTo("sixHours", row)).toBe(5);
    expect(hoursTo("daily", row)).toBeCloseTo(24 / 1.1 - 1);
    expect(dueAt(feed(row), "asked", now)).toBeUndefined();
  });

  it("is asked where the reader has pressed since, at any pace; an old wish is no wish", () => {
    for (const pace of ["own", "sixHours", "daily", "asked"] as const) {
      expect(isDue(feed({ ...row, wantedAt: now - minute }), pace, now)).toBe(true);
    }
    const forgotten = { askedAt: now - 3 * hour, wantedAt: now - 2 * hour, nextCheckAt: now - 2 * hour };
    expect(dueAt(feed(forgotten), "asked", now)).toBeUndefined();
    expect(hoursTo("sixHours", forgotten)).toBe(3);
  });
});

it("a feed whose own pace is slower than the chosen one keeps its own", () => {
  expect(hoursTo("sixHours", { askedAt: now - hour, nextCheckAt: now + 14 * hour })).toBe(14);
});

it("a feed that was never asked is asked at once, unless it is asked on the reader's wish alone", () => {
  expect(hoursTo("daily", { nextCheckAt: now })).toBe(0);
  expect(dueAt(feed({ nextCheckAt: now }), "asked", now)).toBeUndefined();
});

it("a feed that rests is due at no pace, however much it is wished for", () => {
  for (const pace of ["own", "sixHours", "daily", "asked"] as const)
    expect(dueAt(feed({ wantedAt: now, restingSince: now }), pace, now)).toBeUndefined();
});

it("a feed that was asked while the clock was a year ahead does not wait for a year", () => {
  const row = { askedAt: now + 365 * 24 * hour, nextCheckAt: now };
  expect(hoursTo("daily", row)).toBe(0);
  expect(dueAt(feed(row), "asked", now)).toBeUndefined();
});

it("a slower pace never brings a check forward, and holds none back for longer than its pause and a tenth", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Pace>("sixHours", "daily"),
      fc.integer({ min: 0, max: 48 * hour }),
      fc.integer({ min: -48 * hour, max: 48 * hour }),
      (pace, ago, ahead) => {
        const row = feed({ askedAt: now - ago, nextCheckAt: now + ahead });
        const due = dueAt(row, pace, now) ?? 0;
        const latest = Math.max(now + ahead, now - ago + pauseOf(pace) * 1.1 + 1);
        expect(due).toBeGreaterThanOrEqual(Math.max(now + ahead, now - ago + pauseOf(pace) - 1));
        expect(due).toBeLessThanOrEqual(latest);
      },
    ),
  );
});
