/**
 * Thirty days of polling, hour by hour, against servers that each play a part; what their logs say of the reader is
 * counted after Rachel Kroll's feed reader score project, and printed.
 */
import { expect, it } from "vitest";
import { poll } from "@/feeds/poll";
import { database } from "@/storage/database";
import { allFeeds, nextCheckAt } from "@/storage/feeds";
import { follow } from "@/storage/follow";
import { wantCheck } from "@/storage/wants";
import { addressOf, feedOf, letPass, rss, useWeb } from "./web";

const web = useWeb();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const month = 30 * day;

interface Logged {
  at: number;
  isConditional: boolean;
  /** Whether the conditions are those of the latest answer that had any, to the byte. */
  isHonest: boolean;
  status: number;
}

/** What a server answers at an instant (ms since the start). */
interface Part {
  /** It publishes once in so long, ms. */
  period: number;
  status?: (at: number) => number;
  headers?: (at: number) => Record<string, string>;
  /** False for a server that gives nothing to recognise its answer by. */
  hasValidators?: boolean;
  /** True for one that says 304 to whatever condition. */
  saysUnchanged?: boolean;
}

const parts: Record<string, Part> = {
  hourly: { period: hour },
  weekly: { period: 7 * day },
  yearly: { period: 365 * day },
  cached: { period: hour, headers: () => ({ "cache-control": "max-age=21600", age: "600" }) },
  plain: { period: day, hasValidators: false },
  stuck: { period: day, saysUnchanged: true },
  busy: {
    period: hour,
    status: (at) => (at > 5 * day && at < 7 * day ? 429 : 200),
    headers: (at) => ({ "retry-after": String(Math.ceil((7 * day - at) / 1000)) }),
  },
  gone: { period: day, status: (at) => (at > 10 * day ? 410 : 200) },
  missing: { period: day, status: (at) => (at > 3 * day ? 404 : 200) },
  broken: { period: day, status: (at) => (at > 3 * day ? 500 : 200) },
};

function serve(name: string, part: Part, begun: number, log: Logged[]): void {
  let latest = "";
  web.answers.set(addressOf(name), ({ headers }) => {
    const at = Date.now() - begun;
    const tag = new Headers(headers).get("if-none-match");
    const answer = answerOf(name, part, at, tag);
    log.push({
      at,
      isConditional: tag !== null,
      isHonest: tag === null || tag === latest,
      status: answer.status,
    });
    latest = answer.headers.get("etag") ?? latest;
    return answer;
  });
}

function answerOf(name: string, part: Part, at: number, tag: string | null): Response {
  const { period, status = () => 200, headers = () => ({}), hasValidators = true } = part;
  const wanted = status(at);
  if (wanted !== 200) return new Response("", { status: wanted, headers: headers(at) });
  const count = Math.floor(at / period);
  const current = `W/"${count} posts"`;
  const own = { ...headers(at), ...(hasValidators ? { etag: current } : {}) };
  if (tag === current || (tag && part.saysUnchanged))
    return new Response(null, { status: 304, headers: own });
  return new Response(documentOf(name, part, at, count), { headers: own });
}

/** The newest thirty posts, each with its date; what was published before the start has a number below 0. */
function documentOf(name: string, { period }: Part, at: number, count: number): string {
  const begun = Date.now() - at;
  const numbers = Array.from({ length: 30 }, (_, i) => count - i);
  return numbers.reduce(
    (text, n) =>
      text.replace(
        "</item><!---->",
        `<pubDate>${new Date(begun + n * period).toUTCString()}</pubDate></item>`,
      ),
    rss(...numbers.map((n) => `${name}-${n}`)).replaceAll("</item>", "</item><!---->"),
  );
}

function score(log: Logged[]) {
  const gaps = log.slice(1).map(({ at }, i) => (at - (log[i]?.at ?? 0)) / minute);
  return {
    requests: log.length,
    unconditional: log.filter(({ isConditional }) => !isConditional).length,
    "not modified": log.filter(({ status }) => status === 304).length,
    dishonest: log.filter(({ isHonest }) => !isHonest).length,
    "least minutes between": Math.floor(Math.min(...gaps)),
    "most hours between": Number((Math.max(...gaps) / 60).toFixed(1)),
  };
}

it("a month of polling is polite to servers of every kind, and misses no post", {
  timeout: 120_000,
}, async () => {
  const begun = Date.now();
  const logs = new Map<string, Logged[]>();
  for (const [name, part] of Object.entries(parts)) {
    logs.set(name, []);
    serve(name, part, begun, logs.get(name) ?? []);
  }
  await follow(Object.keys(parts).map(feedOf), begun);
  let pressed = 0;
  while (Date.now() - begun < month) {
    await poll(async () => undefined);
    // Every second morning the reader presses "Check now": that must wake no host that wants to be left alone.
    if (Math.floor((Date.now() - begun) / (2 * day)) > pressed) {
      pressed += 1;
      await wantCheck(Date.now());
      continue;
    }
    letPass(Math.max(((await nextCheckAt(Date.now())) ?? begun + month) - Date.now(), minute));
  }

  const log = (name: string) => logs.get(name) ?? [];
  console.table(Object.fromEntries([...logs].map(([name, lines]) => [name, score(lines)])));
  const after = (name: string, from: number, to = month) =>
    log(name).filter(({ at }) => at > from && at < to);

  for (const name of logs.keys()) expect(score(log(name)).dishonest).toBe(0);
  // One whole answer to begin with; where nothing but 304 comes, one more every eight days.
  for (const name of ["hourly", "weekly", "cached"]) expect(score(log(name)).unconditional).toBe(1);
  for (const name of ["yearly", "stuck"]) expect(score(log(name)).unconditional).toBe(4);
  for (const name of ["hourly", "weekly", "yearly", "plain"])
    expect(score(log(name))["most hours between"]).toBeLessThanOrEqual(24.1);
  expect(byItself("hourly")).toBeGreaterThanOrEqual(60);
  expect(byItself("cached")).toBeGreaterThanOrEqual(350);
  expect(byItself("plain")).toBeGreaterThanOrEqual(24 * 60);
  expect(log("weekly").length).toBeLessThan(log("hourly").length / 4);
  expect(log("yearly").length).toBeLessThanOrEqual(30 * 1.1 + 15 + 1);
  // The host said until when; nobody asks before, not by pressing either.
  expect(after("busy", 5 * day, 7 * day).length).toBe(1);
  expect(after("busy", 7 * day).length).toBeGreaterThan(100);
  // 410 is asked for once more, a day later; 404 for a fortnight.
  expect(after("gone", 10 * day).length).toBeLessThanOrEqual(2);
  expect(after("missing", 3 * day).length).toBeLessThanOrEqual(30);
  expect(after("missing", 18.5 * day).length).toBe(0);
  expect((await allFeeds()).filter((feed) => feed.restingSince).map((feed) => feed.blog)).toEqual([
    "gone",
    "missing",
  ]);
  expect(after("broken", 4 * day).length).toBeGreaterThanOrEqual(24);
  // No post was missed, that of a server stuck on 304 included.
  const titles = new Set((await database.posts.toArray()).map((post) => post.title));
  expect(titles.size).toBeGreaterThanOrEqual(Math.floor(month / hour) - 1);

  /** The least minutes between two requests that were not the reader's. */
  function byItself(name: string): number {
    const gaps = log(name)
      .slice(1)
      .map(({ at }, i) => [at - (log(name)[i]?.at ?? 0), at % (2 * day)] as const)
      .filter(([, sincePress]) => sincePress > hour);
    return Math.floor(Math.min(...gaps.map(([gap]) => gap)) / minute);
  }
});
