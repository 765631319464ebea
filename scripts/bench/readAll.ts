import type { Page } from "puppeteer-core";
import { readFor } from "./inSearch.ts";

/** No call to a page may take more than three minutes. */
const atATime = 60_000;

/** Has the background read all texts that are marked. Gives the ms that took. */
export async function readAll(page: Page): Promise<number> {
  const began = performance.now();
  while (!(await page.evaluate(readFor, atATime)));
  return performance.now() - began;
}
