/** `npm run pictures`: takes pictures of every page and state from the demo, so that they show what the build shows. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Page } from "puppeteer-core";
import { type Demo, startDemo } from "../../demo/server.ts";
import { findOrInstall } from "../browsers/install.ts";
import { type Launched, launch } from "../browsers/launch.ts";
import { openExtensionPage } from "../browsers/openPage.ts";
import { build, root } from "../build.ts";
import { addOddPosts } from "./oddPosts.ts";
import { allRead, odd, type Shot, sick, tied, turned, usual } from "./shots.ts";
import { makeSick } from "./sickBlogs.ts";
import { tieNotes } from "./tiedNotes.ts";

const folder = join(root, "docs", "pictures");
const schemes = ["light", "dark"] as const;

/** Takes one picture in both colour schemes; `change` is done in the page first. */
async function takeShot(
  launched: Launched,
  shot: Shot,
  change?: (page: Page) => Promise<unknown>,
): Promise<void> {
  for (const scheme of schemes) {
    const page = await openExtensionPage(launched, shot.page);
    const fineness = shot.isFine ? 2 : 1;
    await page.setViewport({ width: shot.width, height: shot.height, deviceScaleFactor: fineness });
    await ask(page, [{ name: "prefers-color-scheme", value: scheme }, ...(shot.asks ?? [])]);
    await page.waitForNetworkIdle();
    await change?.(page);
    await shot.prepare?.(page);
    const path = join(folder, `${shot.name}-${scheme}.png`);
    await page.screenshot({ path: path as `${string}.png` });
    await page.close();
    console.log(relative(root, path));
  }
}

/** Puppeteer itself knows nothing of forced colours. */
async function ask(page: Page, features: { name: string; value: string }[]): Promise<void> {
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features });
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

/** As in a language that is written from right to left; none of ours is. */
async function turn(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
}

async function readAll(launched: Launched): Promise<void> {
  const page = await openExtensionPage(launched, "popup.html");
  await page.locator('::-p-aria([name="Mark all read"][role="button"])').click();
  await page.waitForSelector("main.state");
  await page.close();
}

async function takeAll(launched: Launched, demo: Demo): Promise<void> {
  await waitForFirstLook(launched);
  mkdirSync(join(folder, "states"), { recursive: true });
  for (const shot of usual) await takeShot(launched, shot);
  for (const shot of turned) await takeShot(launched, shot, turn);
  await tieNotes(launched);
  for (const shot of tied) await takeShot(launched, shot);
  await makeSick(launched, demo.blogs);
  for (const shot of sick) await takeShot(launched, shot);
  await addOddPosts(launched);
  for (const shot of odd) await takeShot(launched, shot);
  await readAll(launched);
  for (const shot of allRead) await takeShot(launched, shot);
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
    await takeAll(launched, demo);
  } finally {
    await launched?.close();
    await demo.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

await takePictures();
