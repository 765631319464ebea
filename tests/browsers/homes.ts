/** Where Pitwall lives while it is tested: a profile that has it installed for good, so that a restart is only that. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserKind, findBrowser, findKind } from "../../scripts/browsers/find.ts";
import { geckoId, type Launched, launch } from "../../scripts/browsers/launch.ts";
import { keepExtension } from "./chromiumProfile.ts";
import { updateAddon } from "./firefoxInside.ts";
import { until } from "./until.ts";
import { zipFolder } from "./zip.ts";

/** The tests find things by their English names, whatever language the machine speaks. */
const always = { headless: true, hasPitwall: true, language: "en-US" };

export interface Home {
  /** Opens the browser; everything goes through this proxy. */
  open(proxy: { port: number; pin: string }): Promise<Launched>;
  /** Puts a higher version in the place of the one that runs. */
  update(launched: Launched, version: string): Promise<void>;
}

/** Makes a home in a folder, for a copy of a build. */
export const homes: Record<BrowserKind, (folder: string, build: string) => Home> = {
  chromium: makeChromiumHome,
  firefox: makeFirefoxHome,
};

/** Chromium installs from the command line the first time, and takes it from the profile from then on. */
function makeChromiumHome(folder: string, build: string): Home {
  const browser = findBrowser("chromium") ?? missing("Chromium");
  const { profile, extension } = makeFolders(folder, build);
  let wasOpened = false;
  const open: Home["open"] = async (proxy) => {
    if (wasOpened) keepExtension(profile, extension);
    const args = wasOpened
      ? []
      : [`--load-extension=${extension}`, "--disable-features=DisableLoadExtensionCommandLineSwitch"];
    wasOpened = true;
    const shared = { browser, profile, extension, ...always, proxy };
    return await launch({ ...shared, debugWorker: false, args });
  };
  const update = async ({ remote, base }: Launched, version: string) => {
    writeVersion(extension, version);
    const page = await remote.newPage();
    await page.goto("chrome://extensions");
    await page.evaluate(async (id) => {
      type Private = Record<"reload", (id: string, options: object) => Promise<void>> &
        Record<"updateProfileConfiguration", (change: object) => Promise<void>>;
      const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Private } };
      // Without developer mode, Chromium switches an unpacked extension off as soon as it is loaded again.
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.reload(id, { failQuietly: true });
    }, new URL(base).host);
    await page.close();
  };
  return { open, update };
}

/** Firefox finds the add-on in its profile; only ESR and Developer Edition take one that Mozilla has not signed. */
function makeFirefoxHome(folder: string, build: string): Home {
  const browser = findKind("firefox") ?? missing("Firefox ESR");
  const { profile, extension } = makeFolders(folder, build);
  mkdirSync(join(profile, "extensions"), { recursive: true });
  writeFileSync(join(profile, "extensions", `${geckoId}.xpi`), zipFolder(extension));
  const preferences = { "xpinstall.signatures.required": false, "extensions.autoDisableScopes": 0 };
  const open: Home["open"] = async (proxy) => {
    const shared = { browser, profile, extension, ...always, proxy };
    // puppeteer puts the profile's own preferences back after the browser's end, and trips if it is met in the act.
    const aside = ["user.js.puppeteer", "prefs.js.puppeteer"].map((name) => join(profile, name));
    await until(() => !aside.some((path) => existsSync(path)), "the profile's own preferences are back");
    return await launch({ ...shared, opensPages: true, preferences });
  };
  const update = async ({ remote }: Launched, version: string) => {
    writeVersion(extension, version);
    const path = join(folder, `${version}.xpi`);
    writeFileSync(path, zipFolder(extension));
    await updateAddon(remote, path);
  };
  return { open, update };
}

function makeFolders(folder: string, build: string): { profile: string; extension: string } {
  const profile = join(folder, "profile");
  const extension = join(folder, "extension");
  mkdirSync(profile);
  cpSync(build, extension, { recursive: true });
  return { profile, extension };
}

function writeVersion(extension: string, version: string): void {
  const path = join(extension, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as object;
  writeFileSync(path, JSON.stringify({ ...manifest, version }));
}

function missing(name: string): Browser {
  throw new Error(`${name} is not installed; "npm test" installs it where it can.`);
}
