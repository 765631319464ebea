/** The library's page of feeds, as a reader uses it. */
import type { ElementHandle, Page } from "puppeteer-core";
import type { Pitwall } from "./harness.ts";

/** Opens the library and goes to its feeds. */
export async function openFeeds(pitwall: Pitwall): Promise<Page> {
  const library = await pitwall.openLibrary();
  await library.locator('::-p-aria([name="Feeds"][role="link"])').click();
  await library.waitForSelector('input[aria-label="Address"]');
  return library;
}

/** Gives what the line of the feed says that is asked at an address; empty where there is none. */
export async function readLine(library: Page, url: string): Promise<string> {
  return await library.$$eval(
    ".fares",
    (lines, address) =>
      lines.find((line) => line.querySelector("p > .address")?.textContent === address)?.textContent ?? "",
    url,
  );
}

/** Clicks a button in that line, as a hand does: the browser may want to see one. */
export async function pressInLine(library: Page, url: string, label: string): Promise<void> {
  const handle = await library.waitForFunction(
    (address, name) => {
      const lines = [...document.querySelectorAll(".fares")];
      const line = lines.find((one) => one.querySelector("p > .address")?.textContent === address);
      return [...(line?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === name);
    },
    {},
    url,
    label,
  );
  await (handle as ElementHandle<HTMLButtonElement>).click();
}
