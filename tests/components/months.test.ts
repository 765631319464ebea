import { describe, expect, it } from "vitest";
import { monthsBefore, postsByMonth } from "@/components/library/months";

const now = new Date(2026, 1, 10, 12).getTime();

describe("the last twelve months", () => {
  it("end with this one and go over the turn of the year", () => {
    const months = monthsBefore(now, 12).map((month) => new Date(month));
    expect(months.length).toBe(12);
    expect([months[0]?.getFullYear(), months[0]?.getMonth()]).toEqual([2025, 2]);
    expect([months[11]?.getFullYear(), months[11]?.getMonth()]).toEqual([2026, 1]);
  });

  it("count each post in its own month, and none from before", () => {
    const months = monthsBefore(now, 3);
    const dates = [
      new Date(2026, 1, 1),
      new Date(2026, 0, 31, 23, 59),
      new Date(2025, 11, 1),
      new Date(2025, 10, 30),
    ];
    expect(
      postsByMonth(
        dates.map((date) => date.getTime()),
        months,
      ),
    ).toEqual([1, 1, 1]);
  });
});
