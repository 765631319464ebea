/** Sentences that are put together from what is stored. */
import { describe, expect, it } from "vitest";
import { sayHealth } from "@/components/feedWords";
import { sayWanted } from "@/components/useCheckNow";
import type { Feed } from "@/storage/feeds";

const now = new Date(2026, 10, 23, 7, 0).getTime();
const hour = 3_600_000;
const day = 24 * hour;
const feed = (change: Partial<Feed>): Feed => ({
  id: "https://a.example/feed",
  url: "https://a.example/feed",
  site: "https://a.example/",
  blog: "A",
  kind: "feed",
  changedAt: now,
  ...change,
});
const plain = (text: string) => text.replace(/\u202f/g, " ");

describe('what "Check now" came to', () => {
  it("is silent where everything is asked: that can be seen", () => {
    expect(sayWanted({ asked: 13, recent: 0, later: [] }, now)).toBe("");
    expect(sayWanted({ asked: 3, recent: 10, later: [] }, now)).toBe("");
  });

  it("says that all was asked just now, and who wants to be left alone until when", () => {
    expect(sayWanted({ asked: 0, recent: 13, later: [] }, now)).toMatch(/less than a minute ago/);
    const later = [
      { host: "b.example", until: now + 2 * hour },
      { host: "a.example", until: now + hour },
    ];
    expect(plain(sayWanted({ asked: 9, recent: 0, later: later.slice(1) }, now))).toBe(
      "a.example wants to be left alone until 8:00 AM.",
    );
    expect(plain(sayWanted({ asked: 0, recent: 2, later }, now))).toBe(
      "The blogs were asked less than a minute ago. 2 servers want to be left alone, a.example until 8:00 AM.",
    );
  });
});

describe("a feed's health", () => {
  it.each<[string, Partial<Feed>, string]>([
    ["that was not asked yet", {}, "Not asked yet."],
    [
      "that is quiet",
      { lastCheckedAt: now, lastNewAt: now - 41 * day, nextCheckAt: now + 6 * hour },
      "Quiet for 41 days. Asked at 7:00 AM: nothing new. Next at 1:00 PM.",
    ],
    [
      "that wrote today",
      { lastCheckedAt: now, lastNewAt: now - hour, nextCheckAt: now + hour },
      "New posts today. Asked at 7:00 AM. Next at 8:00 AM.",
    ],
    [
      "that fails",
      {
        lastCheckedAt: now,
        lastWorkedAt: now - 2 * hour,
        nextCheckAt: now + hour,
        trouble: { kind: "server-error", status: 500, since: now - hour, sameSince: now - hour, times: 2 },
      },
      "The server has a fault of its own (500). Since 6:00 AM. It last worked 5:00 AM. Next at 8:00 AM.",
    ],
    [
      "that rests",
      {
        lastCheckedAt: now,
        lastWorkedAt: now - 2 * hour,
        restingSince: now,
        trouble: { kind: "gone", status: 410, since: now - hour, sameSince: now - hour, times: 2 },
      },
      "The server says that this feed has been taken away for good (410). Resting since 7:00 AM: it is not asked any more. Its posts and your notes stay. It last worked 5:00 AM.",
    ],
  ])("%s", (_what, change, sentence) => {
    expect(plain(sayHealth(feed(change), "own", now))).toBe(sentence);
  });
});
