/** The popup's figures, one after the other, over one and the same archive. */
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { awaitMarked, type Marked, noteAnswers, watchChosen } from "./inAnswers.ts";
import { type Drawing, drawOnce } from "./inBadge.ts";
import { awaitFirstRow, moveByKeys, noteKeys, type Painted, type Pressed, readKeys } from "./inPopup.ts";
import type { Pages, PopupFile } from "./openPages.ts";

/** A key that is held down comes again after so long, ms. */
const repeat = 33;
/** What the popup does by itself after it was opened, or after a change, is over by then, ms. */
const settled = 600;
/** Opens popup and floor in turns, so that both have the same luck. */
export async function openInTurns(
  pages: Pages,
  times: number,
): Promise<{ popup: Painted; floor: Painted }[]> {
  const opened: { popup: Painted; floor: Painted }[] = [];
  for (let time = -1; time < times; time += 1) {
    const floor = await pages.inPopup("floor.html", (page) => page.evaluate(awaitFirstRow));
    const popup = await openOnce(pages);
    // The first time, the browser itself has everything to load.
    if (time >= 0) opened.push({ popup, floor });
  }
  return opened;
}

async function openOnce(pages: Pages): Promise<Painted> {
  return await pages.inPopup("popup.html", async (page) => {
    const painted = await page.evaluate(awaitFirstRow);
    // What it has begun beside its rows is not to be met by the next.
    await pause(settled / 2);
    return painted;
  });
}

/** Holds a key down that goes from row to row, and gives what each repetition took. */
export async function holdKey(pages: Pages, file: PopupFile, times: number): Promise<Pressed[]> {
  return await pages.inPopup(file, async (page) => {
    await page.evaluate(awaitFirstRow);
    await pause(settled);
    if (file === "floor.html") await page.evaluate(moveByKeys);
    await page.evaluate(noteKeys);
    for (let time = 0; time < times; time += 1) {
      await page.keyboard.down("j");
      await pause(repeat);
    }
    await page.keyboard.up("j");
    await pause(settled);
    return await page.evaluate(readKeys);
  });
}

/** Marks one post after the other read, by its key. */
export async function markOnes(pages: Pages, times: number): Promise<Marked[]> {
  return await pages.inPopup("popup.html", async (page) => {
    await page.evaluate(awaitFirstRow);
    await page.evaluate(noteAnswers);
    const marked: Marked[] = [];
    for (let time = 0; time < times; time += 1) {
      await pause(settled);
      if (!(await page.evaluate(watchChosen))) throw new Error("No post is chosen.");
      await page.keyboard.press("m");
      marked.push(await page.evaluate(awaitMarked, ""));
    }
    return marked;
  });
}

/** Marks all posts read, and takes that back. */
export async function markAll(pages: Pages): Promise<{ all: Marked; undone: Marked }> {
  return await pages.inPopup("popup.html", async (page) => {
    await page.evaluate(awaitFirstRow);
    await page.evaluate(noteAnswers);
    await pause(settled);
    await press(page, "Mark all read");
    const all = await page.evaluate(awaitMarked, "main.state");
    await pause(settled);
    await press(page, "Undo");
    return { all, undone: await page.evaluate(awaitMarked, "li[data-key]") };
  });
}

async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-aria(${name}[role="button"])`);
  await button?.click();
}

/** Draws the badge several times, with nothing else to do. */
export async function drawBadges(pages: Pages, times: number): Promise<Drawing[]> {
  return await pages.inPopup("popup.html", async (page) => {
    await page.evaluate(awaitFirstRow);
    const drawings: Drawing[] = [];
    for (let time = 0; time < times; time += 1) {
      await pause(settled);
      drawings.push(await page.evaluate(drawOnce));
    }
    return drawings;
  });
}

/** The JS heap (MB) that an open popup adds to the extension's pages, garbage collected before and after. */
export async function weighPopup(pages: Pages, times: number): Promise<number[]> {
  const weights: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const before = await weigh(pages.bench);
    const after = await pages.inPopup("popup.html", async (page) => {
      await page.evaluate(awaitFirstRow);
      await pause(settled);
      return await weigh(page);
    });
    weights.push(after - before);
  }
  return weights;
}

/** Pages of one extension share a process and its heap. */
async function weigh(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.enable");
  // What only the first collection lets go of, the second collects.
  for (let time = 0; time < 2; time += 1) await session.send("HeapProfiler.collectGarbage");
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}
