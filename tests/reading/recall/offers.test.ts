/** Older notes come up again: by the stored rows and the date alone, the same all day. */
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { dayOf, yearBefore } from "@/reading/recall/days";
import { letGo, noteOfLastYear, olderNoteOf, stillUseful } from "@/reading/recall/offers";
import type { Recall } from "@/storage/recalls";

const day = 24 * 60 * 60 * 1000;
const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Pacific/Apia",
  "Australia/Lord_Howe",
];
const now = Date.UTC(2026, 5, 15, 9);
const at = fc.integer({ min: now - 900 * day, max: now + 30 * day });
const notes = fc.uniqueArray(
  fc.record({ postKey: fc.string({ minLength: 1, maxLength: 6 }), createdAt: at }),
  { selector: ({ postKey }) => postKey, maxLength: 40 },
);
const recalls = fc.uniqueArray(
  fc.record({
    postKey: fc.string({ minLength: 1, maxLength: 6 }),
    halfLife: fc.constantFrom(14, 28, 56),
    answeredAt: at,
    isLetGo: fc.boolean(),
  }),
  { selector: ({ postKey }) => postKey, maxLength: 10 },
);
const moment = fc.integer({ min: now - 400 * day, max: now + 400 * day });

describe("a day", () => {
  it("is one day whatever daylight saving does, and the next has the next number", () => {
    for (const name of zones) {
      process.env["TZ"] = name;
      fc.assert(
        fc.property(moment, (instant) => {
          const date = new Date(instant);
          const [first, last] = [new Date(instant), new Date(instant)];
          first.setHours(0, 0, 0, 0);
          last.setHours(23, 59, 59, 999);
          expect(dayOf(first.getTime())).toBe(dayOf(instant));
          expect(dayOf(last.getTime())).toBe(dayOf(instant));
          const next = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, 12);
          expect(dayOf(next.getTime())).toBe(dayOf(instant) + 1);
        }),
      );
    }
  });

  it("a year before has the same date; the 29th of February has the 28th", () => {
    process.env["TZ"] = "Europe/Berlin";
    const on = (year: number, month: number, date: number) => dayOf(new Date(year, month, date, 1).getTime());
    expect(yearBefore(on(2026, 2, 29))).toBe(on(2025, 2, 29));
    expect(yearBefore(on(2024, 1, 29))).toBe(on(2023, 1, 28));
    expect(yearBefore(on(2025, 0, 1))).toBe(on(2024, 0, 1));
  });
});

describe("the note of a year ago", () => {
  const begun = (days: number) => ({ postKey: `${days}`, createdAt: now - days * day });

  it("is the nearest within three days of that date", () => {
    expect(noteOfLastYear([begun(361), begun(364), begun(367), begun(2)], now)?.postKey).toBe("364");
    expect(noteOfLastYear([begun(361), begun(369), begun(0)], now)).toBeUndefined();
  });
});

describe("the older note of a day", () => {
  it("is the same at every instant of the day, in whatever order the rows come", () => {
    for (const name of zones) {
      process.env["TZ"] = name;
      fc.assert(
        fc.property(notes, recalls, moment, fc.nat(86_399_999), (all, answers, instant, later) => {
          const other = new Date(instant);
          other.setHours(0, 0, 0, later);
          if (dayOf(other.getTime()) !== dayOf(instant)) return;
          const one = olderNoteOf(all, answers, instant)?.note;
          const two = olderNoteOf([...all].reverse(), [...answers].reverse(), other.getTime())?.note;
          expect(two).toEqual(one);
        }),
        { numRuns: 40 },
      );
    }
  });

  it("is not younger than its half-life, was not let go, and is there where one could be", () => {
    fc.assert(
      fc.property(notes, recalls, moment, (all, answers, instant) => {
        const answer = (key: string) => answers.find(({ postKey }) => postKey === key);
        const today = dayOf(instant);
        const isDue = ({ postKey, createdAt }: (typeof all)[number]) => {
          const { halfLife, answeredAt, isLetGo } = answer(postKey) ?? {
            halfLife: 14,
            answeredAt: createdAt,
            isLetGo: false,
          };
          return !isLetGo && today - dayOf(answeredAt) >= halfLife;
        };
        const offered = olderNoteOf(all, answers, instant);
        if (offered?.answer) expect(dayOf(offered.answer.answeredAt)).toBe(today);
        else if (offered) expect(isDue(offered.note)).toBe(true);
        else expect(all.some(isDue)).toBe(false);
      }),
    );
  });

  it("does not change when another note is begun, or one goes that was not it", () => {
    fc.assert(
      fc.property(notes, recalls, moment, fc.nat(), (all, answers, instant, which) => {
        const offered = olderNoteOf(all, answers, instant);
        const begun = { postKey: "begun today", createdAt: instant };
        expect(olderNoteOf([...all, begun], answers, instant)).toEqual(offered);
        const goes = all[which % Math.max(1, all.length)];
        if (goes && goes !== offered?.note)
          expect(
            olderNoteOf(
              all.filter((one) => one !== goes),
              answers,
              instant,
            ),
          ).toEqual(offered);
      }),
    );
  });

  it("stays the one of the day once it is answered, and comes after twice the time or never", () => {
    const note = { postKey: "k", createdAt: now - 100 * day };
    const useful = stillUseful("k", undefined, now);
    expect(olderNoteOf([note], [useful], now + 60_000)?.answer).toEqual(useful);
    expect(useful.halfLife).toBe(28);
    expect(olderNoteOf([note], [useful], now + 27 * day)).toBeUndefined();
    expect(olderNoteOf([note], [useful], now + 28 * day)?.note).toBe(note);
    expect(stillUseful("k", useful, now).halfLife).toBe(56);
    const gone: Recall = letGo("k", useful, now);
    for (const days of [1, 28, 1000]) expect(olderNoteOf([note], [gone], now + days * day)).toBeUndefined();
  });

  it("is another one on other days, so that one that is not answered keeps no other waiting", () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ postKey: `k${i}`, createdAt: now - 200 * day }));
    const seen = new Set(
      Array.from({ length: 100 }, (_, i) => olderNoteOf(many, [], now + i * day)?.note.postKey),
    );
    expect(seen.size).toBe(20);
  });
});
