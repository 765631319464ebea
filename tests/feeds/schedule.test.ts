import { describe, expect, it } from "vitest";
import { laterAt, nextAfterAnswer, nextAfterFailure } from "@/feeds/schedule";

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 23);

describe("when a feed is asked again", () => {
  it("is after an hour, or a day without validators; jitter only adds", () => {
    expect(nextAfterAnswer(now, true, 0)).toBe(now + hour);
    expect(nextAfterAnswer(now, true, 1)).toBe(now + 1.1 * hour);
    expect(nextAfterAnswer(now, false, 0)).toBe(now + 24 * hour);
  });

  it("is after 1, 2, 4 … 24 hours of failing, and never never", () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 100].map((times) => (nextAfterFailure(now, times, 0) - now) / hour);
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24, 24]);
  });

  it("is when the server says, as seconds or as a date by its own clock, at most a week", () => {
    expect(laterAt("120", undefined, now)).toBe(now + 120_000);
    expect(laterAt("Mon, 23 Nov 2026 10:00:00 GMT", "Mon, 23 Nov 2026 09:00:00 GMT", now)).toBe(now + hour);
    expect(laterAt("99999999", undefined, now)).toBe(now + 7 * 24 * hour);
    expect(laterAt("soon", undefined, now)).toBe(now + 600_000);
    expect(laterAt(undefined, undefined, now)).toBe(now + 600_000);
  });
});
