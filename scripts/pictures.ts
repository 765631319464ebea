/** `npm run pictures`: takes the pictures of the README from the demo, so that they show what the build shows. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Page } from "puppeteer-core";
import { startDemo } from "../demo/server.ts";
import { findOrInstall } from "./browsers/install.ts";
import { type Launched, launch } from "./browsers/launch.ts";
import { openExtensionPage } from "./browsers/openPage.ts";
import { build, root } from "./build.ts";
import { makeSick } from "./sickBlogs.ts";

/** One picture: a page at a size (CSS pixels), in one colour scheme, after some preparation. */
interface Shot {
  name: string;
  page: string;
  scheme: "light" | "dark";
  width: number;
  height: number;
  prepare?: (page: Page) => Promise<void>;
}

const popup = { page: "popup.html", width: 400, height: 600, prepare: writeNote };
const library = { page: "library.html", width: 1200, height: 800 };
const feeds = { ...library, page: "library.html#/feeds" };

const shots: Shot[] = [
  { ...popup, name: "popup-light", scheme: "light" },
  { ...popup, name: "popup-dark", scheme: "dark" },
  { ...library, name: "library-light", scheme: "light" },
  { ...library, name: "library-dark", scheme: "dark" },
  { ...library, page: "library.html#/notes", name: "notes-light", scheme: "light" },
  { ...library, page: "library.html#/notes", name: "notes-dark", scheme: "dark" },
  { ...feeds, name: "feeds-light", scheme: "light" },
  { ...feeds, name: "feeds-dark", scheme: "dark" },
  { ...feeds, name: "follow-light", scheme: "light", prepare: lookUp },
  { ...feeds, name: "follow-dark", scheme: "dark", prepare: lookUp },
];

/** Taken last, when three blogs fare badly. */
const sickShots: Shot[] = [
  { ...popup, name: "popup-troubles-light", scheme: "light", prepare: openTroubles },
  { ...popup, name: "popup-troubles-dark", scheme: "dark", prepare: openTroubles },
  { ...feeds, name: "feeds-troubles-light", scheme: "light" },
  { ...feeds, name: "feeds-troubles-dark", scheme: "dark" },
];

const folder = join(root, "docs", "pictures");
const note = "Stamp each value with the moment it was true. Try it on our churn features first.";

/** Chooses the first post and writes a note about it, which the popup says is saved. */
async function writeNote(page: Page): Promise<void> {
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

/** Has the front page of a blog looked up, which names its feed and has a list of posts. */
async function lookUp(page: Page): Promise<void> {
  await page.locator('::-p-aria([name="Address"][role="textbox"])').fill("eugeneyan.com");
  await page.locator('::-p-aria([name="Follow"][role="button"])').click();
  await page.waitForSelector(".offer");
}

/** Opens what stands behind the line of troubles. */
async function openTroubles(page: Page): Promise<void> {
  await page.waitForSelector(".troubles summary");
  await page.locator(".troubles summary").click();
}

/** Takes one picture, twice as fine as CSS pixels. */
async function takeShot(launched: Launched, shot: Shot): Promise<void> {
  const page = await openExtensionPage(launched, shot.page);
  await page.setViewport({ width: shot.width, height: shot.height, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: shot.scheme }]);
  await page.waitForNetworkIdle();
  await shot.prepare?.(page);
  const path = join(folder, `${shot.name}.png`);
  await page.screenshot({ path: path as `${string}.png` });
  await page.close();
  console.log(relative(root, path));
}

/** The first look is over when the popup says when it checked. */
async function waitForFirstLook(launched: Launched): Promise<void> {
  const page = await openExtensionPage(launched, "popup.html");
  await page.waitForFunction(() => {
    const lines = [...document.querySelectorAll('[role="status"]')].map((region) => region.textContent ?? "");
    return lines.some((line) => /unread · checked/.test(line));
  });
  await page.close();
}

async function takePictures(): Promise<void> {
  const extension = await build("chromium");
  const browser = await findOrInstall("chromium");
  const profile = mkdtempSync(join(tmpdir(), "pitwall-pictures-"));
  const demo = await startDemo();
  let launched: Launched | undefined;
  try {
    const asked = { headless: true, opensPages: true, language: "en-US" };
    launched = await launch({ browser, extension, profile, ...asked, proxy: demo });
    await waitForFirstLook(launched);
    mkdirSync(folder, { recursive: true });
    for (const shot of shots) await takeShot(launched, shot);
    await makeSick(launched, demo.blogs);
    for (const shot of sickShots) await takeShot(launched, shot);
  } finally {
    await launched?.close();
    await demo.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

await takePictures();
