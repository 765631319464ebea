/** How fast the searches of popup and library answer. */
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { awaitAnswer, noteAnswers } from "./inAnswers.ts";
import { awaitFirstRow } from "./inPopup.ts";
import type { Pages } from "./openPages.ts";

/** What a page does by itself after a change is over by then, ms. */
const settled = 600;
/** A typist's pause at which all that follows a key has followed, ms. */
const quiet = 150;

/** Where a search shows what it found, in the popup and in the library. */
const found = ".search, main.posts, .lines, .state";

/** Types queries into a popup's search, each into one that was just opened; gives for each query its keys' times. */
export async function searchCold(pages: Pages, queries: string[]): Promise<number[][]> {
  const times: number[][] = [];
  for (const query of queries) {
    times.push(
      await pages.inPopup("popup.html", async (page) => {
        await page.evaluate(awaitFirstRow);
        await page.keyboard.press("/");
        await page.waitForSelector(".search input:focus");
        await page.evaluate(noteAnswers, found);
        return await typeQuery(page, query);
      }),
    );
  }
  return times;
}

/** Types queries into the library's search, one after the other. */
export async function searchLibrary(pages: Pages, queries: string[]): Promise<number[][]> {
  return await pages.inLibrary(async (page) => {
    const field = await page.waitForSelector(".search input");
    await page.waitForSelector("[data-key]");
    await page.evaluate(noteAnswers, found);
    const times: number[][] = [];
    for (const query of queries) {
      await field?.focus();
      times.push(await typeQuery(page, query));
      await page.keyboard.press("Escape");
      await pause(settled);
    }
    return times;
  });
}

/** A key that changes nothing, such as a space, has no answer and counts for nothing. */
async function typeQuery(page: Page, query: string): Promise<number[]> {
  const times: number[] = [];
  for (const letter of query) {
    await page.keyboard.press(letter as "a");
    times.push(await page.evaluate(awaitAnswer, quiet, ".search [role=status]"));
  }
  return times.filter((time) => !Number.isNaN(time));
}
