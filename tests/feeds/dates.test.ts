import { describe, expect, it } from "vitest";
import { readDate, readMonth } from "@/feeds/dates/dates";

const now = Date.UTC(2026, 10, 23);
const iso = (text: string) => {
  const at = readDate(text, now);
  return at === undefined ? undefined : new Date(at).toISOString().replace(".000Z", "Z");
};

describe("dates as feeds write them", () => {
  it.each([
    ["2026-08-12T15:08:47+00:00", "2026-08-12T15:08:47Z"],
    ["2026-08-12T15:08:47.123Z", "2026-08-12T15:08:47Z"],
    ["2026-08-12 15:08:47 +0200", "2026-08-12T13:08:47Z"],
    ["2026-08-12", "2026-08-12T00:00:00Z"],
    ["Wed, 12 Aug 2026 07:00:00 GMT", "2026-08-12T07:00:00Z"],
    ["12 Aug 2026 07:00 -0700", "2026-08-12T14:00:00Z"],
    ["Wed, 12 Aug 26 07:00:00 BST", "2026-08-12T06:00:00Z"],
    ["Wed, 12 August 2026 12:35:9 CEST", "2026-08-12T10:35:09Z"],
    ["Mi, 12 März 2025 07:00:00 +0100", "2025-03-12T06:00:00Z"],
    ["mer., 12 févr. 2025 07:00:00 GMT", "2025-02-12T07:00:00Z"],
    ["12 de mayo de 2025", "2025-05-12T00:00:00Z"],
    ["12 октября 2025 10:00", "2025-10-12T10:00:00Z"],
    ["August 12, 2026 10:30", "2026-08-12T10:30:00Z"],
    ["2026年8月12日 10:30", "2026-08-12T10:30:00Z"],
    ["2026년 8월 12일", "2026-08-12T00:00:00Z"],
    ["2026/08/12 10:30", "2026-08-12T10:30:00Z"],
    ["ons, 12 aug 2026 07:00:00 +0200", "2026-08-12T05:00:00Z"],
    ["12 sierpnia 2026 07:00", "2026-08-12T07:00:00Z"],
    ["12 серпня 2026 07:00", "2026-08-12T07:00:00Z"],
    ["12 elokuuta 2026", "2026-08-12T00:00:00Z"],
    ["12 de agosto de 2026 07:00 GMT-3", "2026-08-12T10:00:00Z"],
    ["Wed, 12 Aug 2026 24:00:00 GMT", "2026-08-13T00:00:00Z"],
    ["Wed, 12 Aug 2026 07:00:00 Z", "2026-08-12T07:00:00Z"],
    ["Thu, 01 Jan 98 00:00:00 EST", "1998-01-01T05:00:00Z"],
  ])("%s is %s", (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it.each([
    ["the year 0001, which `new Date` reads as 2001", "Mon, 01 Jan 0001 00:00:00 +0000"],
    ["a date before 1990", "1970-01-01T00:00:00Z"],
    ["more than a day ahead", "2026-11-25T00:00:00Z"],
    ["words", "yesterday"],
    ["nothing", ""],
    ["a thirteenth month", "2026-13-01"],
    ["a megabyte of letters", "a".repeat(1_000_000)],
    ["a megabyte of spaces", `12${" ".repeat(1_000_000)}`],
  ])("%s is no date", (_what, text) => {
    expect(iso(text)).toBeUndefined();
  });

  it("reads the month of a heading, as its first moment", () => {
    expect(new Date(readMonth("June 2026") ?? 0).toISOString()).toBe("2026-06-01T00:00:00.000Z");
    expect(readMonth("2026")).toBeUndefined();
    expect(readMonth("Top of 2026")).toBeUndefined();
  });
});
