/**
 * `npm run bench:poll`: what a round costs, as ratios to a bare loop that fetches and reads the same answers right before
 * it, in the same worker. PITWALL_BENCH_FEEDS names another number of feeds than 1,000, for a quick look.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../build.ts";
import { profileWorker } from "./costs.ts";
import { watchHeap } from "./heap.ts";
import { median, round2 } from "./numbers.ts";
import { inPollBench, type PollBench } from "./openBench.ts";
import type { PollRounds, Timed } from "./pollRounds.ts";

const many = Number(process.env["PITWALL_BENCH_FEEDS"] ?? 1000);
const few = 10;
const times = 5;
/** Rounds over few feeds are short, and one stray pause spoils them: each time the median of so many. */
const shortTimes = 5;

type Kind = "documents" | "304s";
/** A bare loop, storing alone, and a round, in ms per feed; and the ms of the round that were over before the first feed. */
type Pair = {
  kind: Kind;
  feeds: number;
  bare: number;
  stored: number;
  round: number;
  start: number;
  postWrites: number;
};

await inPollBench(many, async (bench) => {
  const { urls, bytesEach } = bench.server;
  console.log(`${urls.length} feeds, 20 posts and ${bytesEach} bytes each; ms per feed, medians of ${times}`);
  const pairs: Pair[] = [];
  for (let time = 0; time < times; time += 1) {
    for (let short = 0; short < shortTimes; short += 1) {
      pairs.push(...(await measure(bench.rounds, urls.slice(0, few))));
    }
    pairs.push(...(await measure(bench.rounds, urls)));
  }
  const costs = await lookInside(bench);
  const report = { ...summarise(pairs), ...costs, bytesEach };
  console.table(report.rows);
  console.log(`Heap at its peak: ${costs.heap.toFixed(0)} MB`);
  for (const kind of ["documents", "304s"] as const) {
    console.log(`\nWhere a round of ${kind} goes, ms per feed of the worker's time:`);
    console.table(costs.parts[kind]);
  }
  const file = join(root, ".output", "bench-poll.json");
  writeFileSync(file, `${JSON.stringify({ ...report, pairs }, undefined, 1)}\n`);
  console.log(`All figures: ${file}`);
});

/** A first fill and a round without news of these feeds, each right behind its bare loop. */
async function measure(rounds: PollRounds, urls: string[]): Promise<Pair[]> {
  await rounds.follow(urls);
  const pairs: Pair[] = [];
  for (const kind of ["documents", "304s"] as const) {
    const bare = (await rounds.fetchBare(urls, kind)) / urls.length;
    const { ms, before, writes }: Timed = await rounds.poll(urls.length);
    const postWrites = writes["posts"] ?? 0;
    const round = (ms - before) / urls.length;
    pairs.push({ kind, feeds: urls.length, bare, stored: 0, round, start: before, postWrites });
  }
  const stored = await rounds.storeBare();
  return pairs.map((pair) => ({ ...pair, stored: stored[pair.kind] / urls.length }));
}

/** Two more rounds of all feeds for the profile and two for the heap: looking costs time, so these are not timed. */
async function lookInside({ rounds, server, folder }: PollBench) {
  const parts: Record<string, Record<string, number>> = {};
  await rounds.follow(server.urls);
  for (const kind of ["documents", "304s"] as const) {
    const stop = await profileWorker(rounds.session, folder);
    await rounds.poll(many);
    parts[kind] = Object.fromEntries((await stop()).map(([part, ms]) => [part, round2(ms / many)]));
  }
  await rounds.follow(server.urls);
  const stop = watchHeap(rounds.session);
  await rounds.poll(many);
  await rounds.poll(many);
  return { parts, heap: await stop() };
}

function summarise(pairs: Pair[]) {
  const rows = [few, many].flatMap((feeds) =>
    (["documents", "304s"] as const).map((kind) => {
      const own = pairs.filter((pair) => pair.feeds === feeds && pair.kind === kind);
      return {
        feeds,
        answers: kind,
        "bare loop": round2(median(own.map(({ bare }) => bare))),
        "storing alone": round2(median(own.map(({ stored }) => stored))),
        round: round2(median(own.map(({ round }) => round))),
        "round / bare": round2(median(own.map(({ round, bare }) => round / bare))),
        "storing / bare": round2(median(own.map(({ stored, bare }) => stored / bare))),
        "before the first, ms": round2(median(own.map(({ start }) => start))),
        "writes to posts": Math.max(...own.map(({ postWrites }) => postWrites)),
      };
    }),
  );
  return { rows };
}
