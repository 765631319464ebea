/** Opens a page of the extension. Chromium does it like any other; Firefox never says that it arrived. */
import type { Page } from "puppeteer-core";
import type { Launched } from "./launch.ts";

const patience = 15_000;

/** Opens a page of the extension by its file name in a new tab and gives it once it is loaded. Throws after 15 s. */
export async function openExtensionPage({ remote, base, kind }: Launched, file: string): Promise<Page> {
  const page = await remote.newPage();
  await goToExtensionPage(page, `${base}/${file}`, kind === "firefox");
  return page;
}

/** Leads a tab to a page of the extension. */
export async function goToExtensionPage(page: Page, url: string, inFirefox: boolean): Promise<void> {
  if (!inFirefox) {
    await page.goto(url);
    return;
  }
  // Firefox tells BiDi nothing of a navigation into an extension's process; the page itself tells when it is there.
  await page.goto(url, { timeout: 1 }).catch(() => undefined);
  const deadline = Date.now() + patience;
  while (!(await isThere(page, url))) {
    if (Date.now() > deadline)
      throw new Error(`Firefox did not open ${url} within ${patience / 1000} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function isThere(page: Page, url: string): Promise<boolean> {
  const state = await page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => "");
  return state.startsWith(`complete ${url}`);
}
