/**
 * `npm run bench`: how fast the popup and the library are over large archives, in the real popup of the production build,
 * against a popup of static HTML in the same run. `npm run bench -- --quick` takes a few minutes less and says less.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, popupSize, root } from "../build.ts";
import { compareSizes, type Figure, tellFigures } from "./figures.ts";
import type { Size } from "./inventRows.ts";
import { median, quantile } from "./numbers.ts";
import { inPages, type Pages } from "./openPages.ts";
import * as popup from "./popupFigures.ts";
import { searchCold, searchLibrary } from "./searchFigures.ts";

const isQuick = process.argv.includes("--quick");
const counts = isQuick ? [1000, 10_000] : [1000, 10_000, 100_000];
const feedCounts = isQuick ? [10] : [10, 1000];
const most = Math.max(...counts);
const opens = isQuick ? 5 : 15;
const keys = isQuick ? 40 : 60;
const marks = isQuick ? 5 : 12;
const queries = ["feature", "late dat", "models w", "qui"];
const inLibrary = ["stale fea", "token fir", "queue"];

const startedAt = Date.now();
const figures: Figure[] = [];
const raw: object[] = [];

await build("chromium");
figures.push({
  figure: "popup script, kB gzipped",
  posts: 0,
  feeds: 0,
  value: popupSize("chromium") / 1000,
  aim: 50,
});
for (const posts of counts) for (const feeds of feedCounts) await measure({ posts, feeds });
await measureUnread({ posts: most, feeds: 10, isAllUnread: true });
figures.push(
  ...compareSizes(figures, "first row, ms", "first row, most posts / fewest", 1.1),
  ...compareSizes(figures, "heap of a popup, MB", "heap, most posts / fewest", 1.2),
);
console.table(tellFigures(figures));
const file = join(root, ".output", "bench.json");
writeFileSync(file, `${JSON.stringify({ figures, raw }, undefined, 1)}\n`);
console.log(`All figures: ${file}; ${Math.round((Date.now() - startedAt) / 1000)} s`);

/** All that is measured over one archive, half of which is unread. */
async function measure(size: Size): Promise<void> {
  console.log(`${size.posts} posts of ${size.feeds} feeds ...`);
  await inPages(size, async (pages) => {
    await measureOpening(pages, size);
    await measureKeys(pages, size);
    await measureMarks(pages, size);
    await measureSearch(pages, size);
    const weights = await popup.weighPopup(pages, isQuick ? 1 : 3);
    note(size, { weights });
    add(size, "heap of a popup, MB", median(weights));
  });
}

async function measureOpening(pages: Pages, size: Size): Promise<void> {
  const opened = await popup.openInTurns(pages, opens);
  note(size, { opened });
  const floor = median(opened.map((one) => one.floor.row));
  add(size, "first row, ms", median(opened.map((one) => one.popup.row)), undefined, floor);
  add(size, "first row / floor", median(opened.map((one) => one.popup.row / one.floor.row)), 1.3);
  add(size, "first paint / floor", median(opened.map((one) => one.popup.first / one.floor.row)));
}

async function measureKeys(pages: Pages, size: Size): Promise<void> {
  const floor = await popup.holdKey(pages, "floor.html", keys);
  const held = await popup.holdKey(pages, "popup.html", keys);
  note(size, { held, floor });
  const worst = (list: typeof held, of: "shown" | "work") =>
    quantile(
      list.map((one) => one[of]),
      0.95,
    );
  add(size, "j held: work till its frame is painted, ms, p95", worst(held, "work"), 16, worst(floor, "work"));
  add(size, "j held: key to frame shown, ms, p95", worst(held, "shown"), undefined, worst(floor, "shown"));
}

async function measureMarks(pages: Pages, size: Size): Promise<void> {
  const marked = await popup.markOnes(pages, marks);
  note(size, { marked });
  const both = marked.map(({ list, badge }) => Math.max(list, badge));
  add(size, "mark read to list and badge, ms, p95", quantile(both, 0.95), 50);
  add(size, "mark read to list and badge, ms, median", median(both));
}

async function measureSearch(pages: Pages, size: Size): Promise<void> {
  const cold = await searchCold(pages, queries);
  add(size, "popup search, a key, ms, p95", quantile(cold.flat(), 0.95), 50);
  add(size, "popup search, first key, ms, median", median(cold.map(([first = Number.NaN]) => first)));
  const library = await searchLibrary(pages, inLibrary);
  add(size, "library search, a key, ms, p95", quantile(library.flat(), 0.95), 150);
  note(size, { cold, library });
}

/** What a great many unread posts cost. */
async function measureUnread(size: Size): Promise<void> {
  console.log(`${size.posts} unread posts ...`);
  await inPages(size, async (pages) => {
    const drawings = await popup.drawBadges(pages, marks);
    const { all, undone } = await popup.markAll(pages);
    note(size, { drawings, all, undone });
    add(size, "badge: one drawing, ms", median(drawings.map(({ whole }) => whole)), 5);
    add(size, "badge: what is read for it, ms", median(drawings.map(({ read }) => read)));
    add(size, "mark all read, ms", Math.max(all.list, all.badge));
    add(size, "mark all read: longest pause, ms", all.pause);
    add(size, "undo of that: until the page rests, ms", undone.list);
    add(size, "undo of that: longest pause, ms", undone.pause);
  });
}

function add({ posts, feeds }: Size, figure: string, value: number, aim?: number, against?: number): void {
  const rest = { ...(aim === undefined ? {} : { aim }), ...(against === undefined ? {} : { against }) };
  figures.push({ figure, posts, feeds, value, ...rest });
}

function note(size: Size, measured: object): void {
  raw.push({ ...size, ...measured });
}
