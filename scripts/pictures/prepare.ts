/** What is done in a page before its picture is taken. Each waits until the page shows it. */
import type { Page } from "puppeteer-core";

const note = "Stamp each value with the moment it was true. Try it on our churn features first.";

/** Chooses the first post and writes a note about it, which the popup says is saved. */
export async function writeNote(page: Page): Promise<void> {
  await page.locator('::-p-aria([name="Write a note"][role="button"])').click();
  const field = await page.waitForSelector('::-p-aria([name="Note"][role="textbox"]):not([readonly])');
  await field?.evaluate((area) => {
    (area as HTMLTextAreaElement).value = "";
  });
  await field?.type(note);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[role="status"]')].some((region) =>
      /Saved/.test(region.textContent ?? ""),
    ),
  );
  // The list learns of the note a moment after the field does.
  await page.waitForSelector("[data-chosen] .noted");
}

/** Chooses the first post of the library. */
export async function choosePost(page: Page): Promise<void> {
  // A click on its title would open it.
  await page.waitForSelector(".line");
  await page.keyboard.press("j");
  await page.waitForSelector(".reading");
}

/** Has the front page of a blog looked up, which names its feed and has a list of posts. */
export async function lookUp(page: Page): Promise<void> {
  await page.locator('::-p-aria([name="Address"][role="textbox"])').fill("eugeneyan.com");
  await page.locator('::-p-aria([name="Follow"][role="button"])').click();
  await page.waitForSelector(".offer");
}

/** Opens what stands behind the line of troubles. */
export async function openTroubles(page: Page): Promise<void> {
  await page.waitForSelector(".troubles summary");
  await page.locator(".troubles summary").click();
}

/** Presses a key and waits for what it shows. */
export async function press(page: Page, key: "?" | "m", shows: string): Promise<void> {
  await page.waitForSelector("[data-chosen]");
  await page.keyboard.press(key);
  await page.waitForSelector(shows);
}

/** Types a query and waits for the number of what is found. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await page.waitForSelector(".row, .line");
  await page.keyboard.press("/");
  const field = await page.waitForSelector(".search input");
  await field?.type(query);
  await page.waitForFunction(() => document.querySelector('.search [role="status"]')?.textContent !== "");
}

/** Lists a choice of the library's posts. */
export async function listOnly(page: Page, name: string): Promise<void> {
  await page.locator(`.choices ::-p-aria([name="${name}"][role="button"])`).click();
  await page.waitForSelector(`.choices [aria-pressed="true"]`);
}

/** Scrolls the popup's list to its end. */
export async function scrollToEnd(page: Page): Promise<void> {
  await page.waitForSelector("li.post");
  await page.evaluate(async () => {
    const list = document.querySelector("main.posts");
    for (let n = 0; n < 10; n += 1) {
      list?.scrollTo(0, list.scrollHeight);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

/** Opens the first challenge. */
export async function openChallenge(page: Page): Promise<void> {
  await page.locator(".kept h2 a").click();
  await page.waitForSelector(".part .kept");
  // Posts are suggested after a pause.
  await page.waitForSelector(".reason");
}

/** Waits until the map's dots have found their places. */
export async function waitForMap(page: Page): Promise<void> {
  await page.waitForSelector("canvas");
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)));
}
