/**
 * Opens Chromium with the production build, on a profile of its own, with invented posts in it. Beside the build's own
 * files lies one more, `floor.html`: a popup of static HTML, the least that a popup can be.
 */
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { titles } from "../../demo/titles.ts";
import { findOrInstall } from "../browsers/install.ts";
import { type Launched, launch } from "../browsers/launch.ts";
import { openExtensionPage } from "../browsers/openPage.ts";
import { buildFolder } from "../build.ts";
import { hasGivenUp, sayPoll } from "./inPage.ts";
import { inventRows, type Size } from "./inventRows.ts";
import { areTextsRead, askForTexts, emptyTables, putRows } from "./putRows.ts";

/** A page of the extension that runs none of its code. */
const bare = "icons/16.png";
/** What the browser still does behind a large write, ms. */
const settling = 2000;

/** The popups that can be opened. */
export type PopupFile = "popup.html" | "floor.html";

/** An extension with posts in it, and the ways into it. */
export class Pages {
  private readonly launched: Launched;
  /** Opens popups and writes rows. */
  readonly bench: Page;

  constructor(launched: Launched, bench: Page) {
    this.launched = launched;
    this.bench = bench;
  }

  /** Opens a popup as a press on the toolbar button does, runs something in it and closes it. */
  async inPopup<T>(file: PopupFile, run: (page: Page) => Promise<T>): Promise<T> {
    const { remote, base } = this.launched;
    const opening = remote.waitForTarget((target) => target.url().startsWith(`${base}/${file}`));
    await this.bench.evaluate(openPopup, file);
    const target = await opening;
    const page = await target.asPage();
    try {
      return await run(page);
    } finally {
      await page.evaluate(() => window.close()).catch(() => undefined); // it is gone before it can answer
      while (remote.targets().includes(target)) await pause(10);
    }
  }

  /** Opens the library in a tab, runs something in it and closes it. */
  async inLibrary<T>(run: (page: Page) => Promise<T>): Promise<T> {
    const page = await openExtensionPage(this.launched, "library.html");
    try {
      return await run(page);
    } finally {
      await page.close();
    }
  }
}

/** Runs something with so many posts, in a browser of its own, and leaves neither a process nor a profile behind. */
export async function inPages(size: Size, run: (pages: Pages) => Promise<void>): Promise<void> {
  const browser = await findOrInstall("chromium");
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "pitwall-bench-")));
  const extension = join(folder, "extension");
  cpSync(buildFolder("chromium"), extension, { recursive: true });
  writeFileSync(join(extension, "floor.html"), writeFloor());
  // The ten blogs are not found, and given up on.
  const args = ["--host-resolver-rules=MAP * ~NOTFOUND"];
  const shared = { browser, extension, headless: true, language: "en-US", debugWorker: false };
  try {
    const launched = await launch({ ...shared, profile: join(folder, "profile"), args });
    const kill = () => void launched.kill();
    process.once("exit", kill);
    try {
      await run(await fill(launched, size));
    } finally {
      process.off("exit", kill);
      await launched.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function fill(launched: Launched, size: Size): Promise<Pages> {
  const page = await openExtensionPage(launched, bare);
  while (!(await page.evaluate(hasGivenUp))) await pause(100);
  await page.evaluate(emptyTables);
  for (const rows of inventRows(size, Date.now())) await page.evaluate(putRows, { ...rows });
  await readTexts(page);
  await page.close();
  const bench = await openExtensionPage(launched, bare);
  await pause(settling);
  return new Pages(launched, bench);
}

/** The worker reads texts when it is awake and has nothing else to do. */
async function readTexts(page: Page): Promise<void> {
  await page.evaluate(askForTexts);
  for (let time = 0; !(await page.evaluate(areTextsRead)); time += 1) {
    if (time % 20 === 0) await page.evaluate(sayPoll);
    await pause(500);
  }
}

/** As many rows as a popup has room for; no style, no script. */
function writeFloor(): string {
  const rows = (titles["eugeneyan.com"]?.published ?? []).map(
    (title, n) =>
      `<li data-key="${n}"><a href="https://blog.example/${n}">${title}</a><p>Blog · 3d · 5 min</p></li>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Floor</title>
<table width="400"><tr><td><h1>Unread</h1><ul>${rows.join("\n")}</ul></table></html>
`;
}

async function openPopup(popup: string): Promise<void> {
  type Action = { setPopup(change: { popup: string }): Promise<void>; openPopup(): Promise<void> };
  const { chrome } = globalThis as unknown as { chrome: { action: Action } };
  await chrome.action.setPopup({ popup });
  await chrome.action.openPopup();
}
