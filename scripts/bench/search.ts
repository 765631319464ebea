/**
 * `npm run bench:search`: what the library's search costs. The production build reads invented texts in the background,
 * then queries are typed in the library. PITWALL_BENCH_POSTS names another number of posts than 100,000.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { openExtensionPage } from "../browsers/openPage.ts";
import { root } from "../build.ts";
import { inChromium } from "./inChromium.ts";
import { hasGivenUp } from "./inPage.ts";
import { bytesOnDisk, search, writePosts } from "./inSearch.ts";
import { askForTexts, emptyTables } from "./putRows.ts";
import { readAll } from "./readAll.ts";
import { makeVocabulary } from "./vocabulary.ts";

const posts = Number(process.env["PITWALL_BENCH_POSTS"] ?? 100_000);
const perFeed = 100;
const portion = 2000;
const vocabulary = makeVocabulary(40_000);
/** Queries of one kind, so many of each. */
const times = 30;

const word = (rank: number) => vocabulary[rank % vocabulary.length] ?? "";
const kinds: Record<string, (n: number) => string> = {
  "one word": (n) => `${word(100 + n * 97)} `,
  "three words": (n) => `${word(20 + n * 13)} ${word(200 + n * 31)} ${word(500 + n * 71)} `,
  "begun, two letters": (n) => word(n * 11).slice(0, 2),
  "begun, four letters": (n) => word(100 + n * 37).slice(0, 4),
  "in every text": (n) => `${word(n % 3)} `,
  "three that are in every text": () => `${word(0)} ${word(1)} ${word(2)} `,
  "in none": (n) => `xqz${n} `,
};

await inChromium(async (launched) => {
  const bench = await openExtensionPage(launched, "icons/16.png");
  while (!(await bench.evaluate(hasGivenUp))) await new Promise((resolve) => setTimeout(resolve, 100));
  await bench.evaluate(emptyTables);
  let html = 0;
  for (let from = 0; from < posts; from += portion) {
    html += await bench.evaluate(writePosts, { from, count: portion, perFeed, vocabulary });
  }
  const before = await bench.evaluate(bytesOnDisk);
  await bench.evaluate(askForTexts);
  const ms = await readAll(bench);
  const after = await bench.evaluate(bytesOnDisk);
  console.log(
    `${posts} posts, ${mega(html)} of HTML; on the disk ${mega(before)}, with the index ${mega(after)}`,
  );
  console.log(`Read in ${(ms / 1000).toFixed(0)} s: ${((ms / posts) * 1000).toFixed(0)} ms for 1,000 posts`);
  const library = await openExtensionPage(launched, "library.html");
  await library.waitForSelector("ul.lines > li");
  const cold = await library.evaluate(search, "the ");
  console.log(`The first search of a page: ${cold.ms.toFixed(0)} ms`);
  const rows = [];
  for (const [kind, query] of Object.entries(kinds)) rows.push(await measure(library, kind, query));
  console.table(rows);
  const file = join(root, ".output", "bench-search.json");
  writeFileSync(file, `${JSON.stringify({ posts, html, before, after, ms, cold, rows }, undefined, 1)}\n`);
});

async function measure(library: Page, kind: string, query: (n: number) => string) {
  const all = [];
  for (let n = 0; n < times; n += 1) all.push(await library.evaluate(search, query(n)));
  const sorted = all.map(({ ms }) => ms).sort((one, other) => one - other);
  const at = (part: number) => Math.round(sorted[Math.min(Math.floor(part * times), times - 1)] ?? 0);
  return { kind, example: query(1), found: all[1]?.found, "median, ms": at(0.5), "p95, ms": at(0.95) };
}

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
