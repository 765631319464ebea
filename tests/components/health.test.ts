import { describe, expect, it } from "vitest";
import { readHealth } from "@/components/health";
import { sayTrouble } from "@/components/troubleWords";
import type { Feed } from "@/storage/feeds";
import type { TroubleKind } from "@/storage/troubles";

const now = Date.UTC(2026, 10, 23, 7);
const feed = (blog: string, change: Partial<Feed> = {}, id = blog): Feed => ({
  id,
  url: `https://${id}/`,
  site: `https://${id}/`,
  blog,
  kind: "feed",
  nextCheckAt: now,
  changedAt: now,
  ...change,
});
const sick = { trouble: { kind: "missing" as const, since: now, sameSince: now, times: 1 } };
const checked = { wantedAt: now, lastCheckedAt: now + 1 };

describe("how checking goes", () => {
  it("counts blogs, not feeds: a blog with two feeds is checked when both are", () => {
    const feeds = [
      feed("A", checked),
      feed("B", checked, "b1"),
      feed("B", { wantedAt: now }, "b2"),
      feed("C", { wantedAt: now }),
    ];
    expect(readHealth(feeds, true, undefined, now)).toMatchObject({
      state: "checking",
      done: 1,
      total: 3,
      isFirstRun: false,
    });
  });

  it.each([
    ["no-blogs", [], true, undefined],
    ["checking", [feed("A", { wantedAt: now })], true, undefined],
    ["offline", [feed("A", checked)], false, undefined],
    ["offline", [feed("A", { wantedAt: now })], true, now],
    [
      "none-checked",
      [feed("A", { ...checked, ...sick }), feed("B", { ...checked, ...sick })],
      true,
      undefined,
    ],
    ["some-failed", [feed("A", checked), feed("B", { ...checked, ...sick })], true, undefined],
    ["fine", [feed("A", checked)], true, undefined],
  ] as const)("is %s", (state, feeds, isOnline, downAt) => {
    expect(readHealth([...feeds], isOnline, downAt, now).state).toBe(state);
  });

  it("waits no more for a request that was cut off with its worker", () => {
    const cut = feed("A", { wantedAt: now, askedAt: now + 5 });
    expect(readHealth([cut, feed("B", checked)], true, undefined, now + 10_000).state).toBe("checking");
    expect(readHealth([cut, feed("B", checked)], true, undefined, now + 40_000).state).toBe("fine");
  });

  it("waits no more for what a press did not reach in ten minutes", () => {
    const left = feed("A", { wantedAt: now });
    expect(readHealth([left, feed("B", checked)], true, undefined, now + 9 * 60_000).state).toBe("checking");
    expect(readHealth([left, feed("B", checked)], true, undefined, now + 10 * 60_000).state).toBe("fine");
  });

  it("a feed that rests is no trouble, and is told until the reader has seen it", () => {
    const resting = feed("A", { ...checked, ...sick, restingSince: now });
    expect(readHealth([resting, feed("B", checked)], true, undefined, now)).toMatchObject({
      state: "fine",
      sick: [],
      resting: [{ blog: "A" }],
    });
    expect(readHealth([{ ...resting, restToldAt: now }], true, undefined, now).resting).toEqual([]);
  });

  it("is a first run until any blog has been checked", () => {
    expect(readHealth([feed("A", { wantedAt: now })], true, undefined, now).isFirstRun).toBe(true);
    expect(
      readHealth([feed("A", checked), feed("B", { wantedAt: now })], true, undefined, now).isFirstRun,
    ).toBe(false);
  });
});

const kinds: Record<TroubleKind, true> = {
  unreachable: true,
  "no-permission": true,
  "too-slow": true,
  "too-large": true,
  "broken-off": true,
  astray: true,
  later: true,
  gone: true,
  missing: true,
  refused: true,
  "server-error": true,
  "odd-status": true,
  empty: true,
  "web-page": true,
  "challenge-page": true,
  opml: true,
  sitemap: true,
  "not-a-feed": true,
  broken: true,
  "list-vanished": true,
  "not-stored": true,
};

it.each(Object.keys(kinds) as TroubleKind[])("the trouble %s has a sentence without gaps", (kind) => {
  const sentence = sayTrouble({ kind, status: 418, since: now, sameSince: now, times: 1, laterAt: now }, now);
  expect(sentence).toMatch(/^[A-Z].{10,}[.?]$/);
  expect(sentence).not.toMatch(/[{}]|undefined/);
});
