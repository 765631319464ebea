/**
 * `npm run bench:dots`: what it costs to find what is related to a note, and to move the map. The production build, invented
 * posts and notes. PITWALL_BENCH_POSTS names other numbers of posts than "10000,100000"; each number is a run of its own.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { Launched } from "../browsers/launch.ts";
import { openExtensionPage } from "../browsers/openPage.ts";
import { root } from "../build.ts";
import { inChromium } from "./inChromium.ts";
import { pan, relate, watchLayout, writeDots } from "./inDots.ts";
import { hasGivenUp } from "./inPage.ts";
import { writePosts } from "./inSearch.ts";
import { askForTexts, emptyTables } from "./putRows.ts";
import { readAll } from "./readAll.ts";
import { makeVocabulary } from "./vocabulary.ts";

const sizes = (process.env["PITWALL_BENCH_POSTS"] ?? "10000,100000").split(",").map(Number);
/** What the issue asks for, ms. */
const promised = (posts: number) => (posts <= 10_000 ? 30 : 60);
const portion = 2000;
const vocabulary = makeVocabulary(40_000);
const times = 60;
/** Together 2,000 dots, and about 4,000 lines: each note has one to its post besides. */
const map = { challenges: 40, notes: 900, posts: 160, ties: 3300 };

const results: unknown[] = [];
for (const posts of sizes) {
  await inChromium(async (launched) => {
    const bench = await openExtensionPage(launched, "icons/16.png");
    while (!(await bench.evaluate(hasGivenUp))) await new Promise((resolve) => setTimeout(resolve, 100));
    await bench.evaluate(emptyTables);
    for (let from = 0; from < posts; from += portion) {
      await bench.evaluate(writePosts, { from, count: portion, perFeed: 100, vocabulary });
    }
    await bench.evaluate(writeDots, { ...map, words: vocabulary.slice(0, 8000) });
    await bench.evaluate(askForTexts);
    const ms = await readAll(bench);
    console.log(`${posts} posts read in ${(ms / 1000).toFixed(0)} s`);
    results.push(await measureRelated(launched, posts));
    if (posts === sizes[0]) results.push(await measureMap(launched));
  });
}
writeFileSync(join(root, ".output", "bench-dots.json"), `${JSON.stringify(results, undefined, 1)}\n`);

/** A note grows from a few words to a hundred, of which the commonest are the likeliest. */
async function measureRelated(launched: Launched, posts: number) {
  const page = await openExtensionPage(launched, "library.html");
  await page.waitForSelector("ul.lines > li");
  await page.keyboard.press("j");
  await page.waitForSelector(".reading .note textarea:not([readonly])");
  const word = (n: number) => vocabulary[Math.floor(8000 * ((n * 0.618033) % 1) ** 2)] ?? "";
  const text = (n: number) =>
    Array.from({ length: 10 + (n % 30) * 3 }, (_, i) => word(n * 101 + i)).join(" ");
  const all = await page.evaluate(
    relate,
    Array.from({ length: times + 1 }, (_, n) => text(n)),
  );
  const [first = 0, ...others] = all;
  const row = { what: `related, ${posts} posts`, first: Math.round(first), ...spread(others) };
  const ratio = row["p95, ms"] / promised(posts);
  console.table([{ ...row, "p95 / promised": Number(ratio.toFixed(2)) }]);
  await page.close();
  return { ...row, ratio };
}

async function measureMap(launched: Launched) {
  const page = await openExtensionPage(launched, "library.html#/map");
  await page.setViewport({ width: 1400, height: 900 });
  await page.waitForSelector("canvas");
  const layout = await page.evaluate(watchLayout);
  console.log(
    `The map of ${layout.dots} lies still after ${Math.round(layout.ms)} ms, never ${Math.ceil(layout.longest)} ms without a picture`,
  );
  const moving = await measurePan(page, "all of it");
  await page.focus("canvas");
  for (let n = 0; n < 4; n += 1) await page.keyboard.press("+");
  const near = await measurePan(page, "zoomed in");
  await page.close();
  return { layout, moving, near };
}

async function measurePan(page: Page, what: string) {
  const frames = await page.evaluate(pan, 4);
  const mean = frames.reduce((sum, one) => sum + one) / frames.length;
  const row = {
    what: `panning, ${what}`,
    "frames a second": Number((1000 / mean).toFixed(1)),
    ...spread(frames),
  };
  console.table([{ ...row, "of 60": Number((1000 / mean / 60).toFixed(2)) }]);
  return row;
}

function spread(all: number[]) {
  const sorted = all.toSorted((one, other) => one - other);
  const at = (part: number) =>
    Number((sorted[Math.min(Math.floor(part * all.length), all.length - 1)] ?? 0).toFixed(1));
  return { "median, ms": at(0.5), "p95, ms": at(0.95), "longest, ms": at(1) };
}
