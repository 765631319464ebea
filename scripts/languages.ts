/**
 * `npm run languages`: takes a picture of the popup in each language, for whoever reads translations. `-- --all` also
 * takes its list of keys, its undo bar and the library, into a folder of their own. It says where something is cut off.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { startDemo } from "../demo/server.ts";
import type { Browser } from "./browsers/find.ts";
import { findOrInstall } from "./browsers/install.ts";
import { type Launched, launch } from "./browsers/launch.ts";
import { openExtensionPage } from "./browsers/openPage.ts";
import { build, root } from "./build.ts";

/** One picture: a page at a size (CSS pixels), after some preparation. */
interface Shot {
  name: string;
  page: string;
  width: number;
  height: number;
  prepare?: (page: Page) => Promise<void>;
}

const popup = { page: "popup.html", width: 400, height: 600 };
const library = { width: 1200, height: 800 };
const kept: Shot[] = [{ ...popup, name: "popup" }];
const others: Shot[] = [
  { ...popup, name: "keys", prepare: (page) => press(page, "?", "dialog[open]") },
  { ...popup, name: "undo", prepare: (page) => press(page, "m", ".undo button") },
  { ...library, name: "posts", page: "library.html#/posts", prepare: choosePost },
  { ...library, name: "feeds", page: "library.html#/feeds", prepare: lookUp },
  { ...library, name: "settings", page: "library.html#/settings" },
];
const pictures = join(root, "docs", "pictures", "languages");
const languages = readdirSync(join(root, "public", "_locales")).map((name) => name.replace("_", "-"));

async function press(page: Page, key: "?" | "m", shows: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForSelector(shows);
}

async function choosePost(page: Page): Promise<void> {
  await page.locator(".line .what").click({ offset: { x: 200, y: 2 } });
  await page.waitForSelector(".reading");
}

/** Has the front page of a blog looked up, which names its feed and has a list of posts. */
async function lookUp(page: Page): Promise<void> {
  await page.locator(".follow input").fill("eugeneyan.com");
  await page.locator(".follow form .act").click();
  await page.waitForSelector(".offer");
}

/**
 * The first look is over when the list stands there and the header says when it checked. Throws where the browser did not
 * take the language.
 */
async function waitForFirstLook(launched: Launched, language: string): Promise<void> {
  const page = await openExtensionPage(launched, "popup.html");
  const shown = await page.evaluate(() => document.documentElement.lang);
  if (!shown.startsWith(language)) throw new Error(`The browser speaks ${shown}, not ${language}.`);
  await page.waitForFunction(() => {
    const isListed = document.querySelector(".posts .row") !== null;
    return isListed && document.querySelector(".standing")?.textContent?.includes("·");
  });
  await page.close();
}

async function takeShot(launched: Launched, shot: Shot, path: string): Promise<void> {
  const page = await openExtensionPage(launched, shot.page);
  await page.setViewport({ width: shot.width, height: shot.height });
  await page.waitForNetworkIdle();
  await shot.prepare?.(page);
  await page.screenshot({ path: path as `${string}.png` });
  const cut = await page.evaluate(cutOff);
  console.log(path, cut.length > 0 ? `cut off: ${cut.join(" | ")}` : "");
  await page.close();
}

/** Runs in the page: the texts that are wider than their place. Titles of posts may be. */
function cutOff(): string[] {
  const all = [...document.querySelectorAll<HTMLElement>("body, body *")];
  const isCut = (one: HTMLElement) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
  return all
    .filter((one) => isCut(one) && !one.matches(".about, .title, pre"))
    .map((one) => `${one.tagName}.${one.className} ${one.textContent?.slice(0, 60)}`);
}

interface Studio {
  browser: Browser;
  extension: string;
  proxy: { port: number; pin: string };
}

async function takeLanguage(language: string, { browser, extension, proxy }: Studio, folder?: string) {
  const profile = mkdtempSync(join(tmpdir(), "pitwall-language-"));
  const launched = await launch({
    browser,
    extension,
    profile,
    headless: true,
    opensPages: true,
    proxy,
    language,
  });
  try {
    await waitForFirstLook(launched, language);
    for (const shot of kept) await takeShot(launched, shot, join(pictures, `${shot.name}-${language}.png`));
    for (const shot of folder ? others : [])
      await takeShot(launched, shot, join(folder ?? "", `${shot.name}-${language}.png`));
  } finally {
    await launched.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function takePictures(): Promise<void> {
  const extension = await build("chromium");
  const browser = await findOrInstall("chromium");
  const folder = process.argv.includes("--all")
    ? mkdtempSync(join(tmpdir(), "pitwall-pictures-"))
    : undefined;
  const proxy = await startDemo();
  try {
    mkdirSync(pictures, { recursive: true });
    for (const language of languages) await takeLanguage(language, { browser, extension, proxy }, folder);
  } finally {
    await proxy.close();
  }
}

await takePictures();
