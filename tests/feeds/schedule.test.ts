import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  laterAt,
  mayAskConditionally,
  mayRest,
  nextAfterAnswer,
  nextAfterFailure,
  type Pace,
} from "@/feeds/pace/schedule";

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 23);

describe("when a feed is asked again", () => {
  const pace = { now, hasValidators: true, freshFor: 0, random: 0 };
  const hours = (change: Partial<Pace>) => (nextAfterAnswer({ ...pace, ...change }) - now) / hour;

  it("is after an hour, or a day without validators; jitter only adds", () => {
    expect(hours({})).toBe(1);
    expect(hours({ random: 1 })).toBeCloseTo(1.1);
    expect(hours({ hasValidators: false })).toBe(24);
  });

  it("is the later the seldomer it writes, and never over a day", () => {
    expect(hours({ rhythm: 7 * hour })).toBe(1);
    expect(hours({ rhythm: 7 * 24 * hour })).toBe(14);
    expect(hours({ silence: 10 * 24 * hour })).toBe(10);
    expect(hours({ rhythm: 400 * 24 * hour, random: 1 })).toBeCloseTo(24);
    expect(hours({ rhythm: 400 * 24 * hour, random: 0 })).toBeCloseTo(24 / 1.1);
  });

  it("is not before the server's answer is stale", () => {
    expect(hours({ freshFor: 3 * hour })).toBe(3);
    expect(hours({ freshFor: 300 * hour, random: 1 })).toBeCloseTo(24);
  });

  it("is not sooner than the feed wishes, and never over a day", () => {
    expect(hours({ wishes: { every: 5 * hour } })).toBe(5);
    expect(hours({ wishes: { every: 300 * hour }, random: 1 })).toBeCloseTo(24);
  });

  it("is not in the hours and on the days that the feed skips, as far as a day reaches", () => {
    // `now` is a Monday's midnight, UTC.
    expect(hours({ wishes: { skipHours: [0, 1, 2, 3, 6] } })).toBe(4);
    expect(hours({ wishes: { skipHours: [1, 2] }, random: 0.5 })).toBeCloseTo(3.05);
    expect(hours({ wishes: { skipDays: [1] }, rhythm: 7 * 24 * hour })).toBe(24);
    expect(hours({ wishes: { skipDays: [2] }, rhythm: 7 * 24 * hour })).toBe(14);
    expect(hours({ wishes: { skipHours: Array.from({ length: 24 }, (_, i) => i) } })).toBe(24);
  });

  it("is never over a day, whatever comes together", () => {
    fc.assert(
      fc.property(
        fc.record({
          hasValidators: fc.boolean(),
          rhythm: fc.double({ min: 0, max: 1e12, noNaN: true }),
          silence: fc.double({ min: 0, max: 1e12, noNaN: true }),
          freshFor: fc.double({ min: 0, max: 1e12, noNaN: true }),
          random: fc.double({ min: 0, max: 1, noNaN: true }),
          wishes: fc.record({
            every: fc.double({ min: 0, max: 1e12, noNaN: true }),
            skipHours: fc.array(fc.integer({ min: 0, max: 23 })),
            skipDays: fc.array(fc.integer({ min: 0, max: 6 })),
          }),
        }),
        (change) => {
          expect(hours(change)).toBeGreaterThanOrEqual(1);
          expect(hours(change)).toBeLessThanOrEqual(24);
        },
      ),
    );
  });

  it("is without conditions once after eight days, because some servers say 304 for ever", () => {
    expect(mayAskConditionally(undefined, now)).toBe(false);
    expect(mayAskConditionally(now - 191 * hour, now)).toBe(true);
    expect(mayAskConditionally(now - 192 * hour, now)).toBe(false);
  });

  it("is after 1, 2, 4 … 24 hours of failing, and never never", () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 100].map(
      (times) => (nextAfterFailure(now, "missing", times, 0) - now) / hour,
    );
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24, 24]);
    expect((nextAfterFailure(now, "missing", 100, 1) - now) / hour).toBe(24);
  });

  it("is a day later where the server says that the feed is gone, and never once it says so again", () => {
    expect((nextAfterFailure(now, "gone", 1, 1) - now) / hour).toBe(24);
    expect(mayRest("gone", 0)).toBe(false);
    expect(mayRest("gone", 24 * hour)).toBe(true);
    expect(mayRest("missing", 13 * 24 * hour)).toBe(false);
    expect(mayRest("missing", 14 * 24 * hour)).toBe(true);
    expect(mayRest("server-error", 1000 * 24 * hour)).toBe(false);
  });

  it("is when the server says, as seconds or as a date by its own clock, at most a week", () => {
    expect(laterAt("120", undefined, now)).toBe(now + 120_000);
    expect(laterAt("Mon, 23 Nov 2026 10:00:00 GMT", "Mon, 23 Nov 2026 09:00:00 GMT", now)).toBe(now + hour);
    expect(laterAt("99999999", undefined, now)).toBe(now + 7 * 24 * hour);
    expect(laterAt("soon", undefined, now)).toBe(now + 600_000);
    expect(laterAt(undefined, undefined, now)).toBe(now + 600_000);
  });
});
