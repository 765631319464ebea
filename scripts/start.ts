/**
 * `npm start [-- --demo] [--browser chromium|chrome|edge|firefox] [--headless] [--keep]`: builds Pitwall and opens a
 * browser with it.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, type BrowserKind, browserNames, findBrowser, findKind } from "./browsers/find.ts";
import { findOrInstall } from "./browsers/install.ts";
import { type Launched, launch } from "./browsers/launch.ts";
import { build, buildFolder, describeBuild, root } from "./build.ts";
import { type RunningDemo, runDemo } from "./runDemo.ts";

interface Wishes {
  demo: boolean;
  browser: string | undefined;
  headless: boolean;
  keep: boolean;
}

const usage = `Usage: npm start [-- [--demo] [--browser ${browserNames.join("|")}] [--headless] [--keep]]
  --demo      ten blogs served from this machine, a new post every half minute; needs no internet
  --browser   which browser to open; the first one found, when left out
  --headless  open no window
  --keep      with --demo: keep the demo's profile for the next time`;

/** Gives what was asked for on the command line. Throws a sentence and the usage for anything else. */
function readWishes(): Wishes {
  const options = {
    demo: { type: "boolean", default: false },
    browser: { type: "string" },
    headless: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
  } as const;
  try {
    const { values } = parseArgs({ options });
    return { ...values, browser: values.browser };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`);
  }
}

/** Gives the browser that was asked for, or the first that is there, or a newly installed one. */
async function chooseBrowser(wanted: string | undefined): Promise<Browser> {
  if (wanted === undefined)
    return findKind("chromium") ?? findKind("firefox") ?? (await findOrInstall("chromium"));
  const name = browserNames.find((one) => one === wanted);
  if (!name) throw new Error(`There is no browser called "${wanted}" here.\n${usage}`);
  const found = findBrowser(name);
  if (found) return found;
  if (name === "chromium" || name === "firefox") return await findOrInstall(name);
  throw new Error(`"${name}" was not found on this machine. Try another --browser.`);
}

/** A Linux machine without a display can only run a browser without a window. */
function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

function chooseProfile({ demo, keep }: Wishes, { name }: Browser): string {
  if (demo && !keep) return mkdtempSync(join(tmpdir(), "pitwall-demo-"));
  const profile = join(root, ".profile", demo ? `demo-${name}` : name);
  mkdirSync(profile, { recursive: true });
  return profile;
}

function explainLoading(kind: BrowserKind): string {
  const folder = buildFolder(kind);
  return kind === "firefox"
    ? `  Firefox: about:debugging#/runtime/this-firefox, "Load Temporary Add-on…", choose ${join(folder, "manifest.json")}`
    : `  Chromium, Chrome, Edge: chrome://extensions, turn on "Developer mode", "Load unpacked", choose ${folder}`;
}

/** Resolves when this command is told to stop. Asked for before the browser starts, so that none is left behind. */
function waitForSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => resolve("Stopping ..."));
  });
}

function waitForClosing({ remote }: Launched): Promise<string> {
  return new Promise((resolve) => remote.once("disconnected", () => resolve("The browser was closed.")));
}

async function start(): Promise<void> {
  const wishes = readWishes();
  const browser = await chooseBrowser(wishes.browser);
  console.log("Building Pitwall ...");
  for (const kind of ["chromium", "firefox"] as const) {
    await build(kind);
    console.log(`  ${describeBuild(kind)}`);
  }
  const headless = wishes.headless || !hasDisplay();
  if (headless && !wishes.headless)
    console.log("There is no display here, so the browser runs without a window.");
  const profile = chooseProfile(wishes, browser);
  const signal = waitForSignal();
  let demo: RunningDemo | undefined;
  let launched: Launched | undefined;
  try {
    demo = wishes.demo ? await runDemo() : undefined;
    const extension = buildFolder(browser.kind);
    const proxy = demo ? { proxy: demo } : {};
    launched = await launch({ browser, extension, profile, headless, opensPages: wishes.demo, ...proxy });
    const closing = waitForClosing(launched);
    await tell(browser, profile, launched, demo);
    console.log(await Promise.race([signal, closing]));
  } finally {
    await launched?.close();
    await demo?.close();
    if (wishes.demo && !wishes.keep) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function tell(
  browser: Browser,
  profile: string,
  launched: Launched,
  demo: RunningDemo | undefined,
): Promise<void> {
  console.log(`\nPitwall runs in ${browser.path}, on a profile of its own: ${profile}`);
  console.log("Press its button on the toolbar; if you do not see it, it is behind the puzzle piece.");
  console.log("\nTo load it into the browser you use every day:");
  for (const kind of ["chromium", "firefox"] as const) console.log(explainLoading(kind));
  console.log("\nPress Ctrl+C or close the browser to stop.\n");
  await demo?.show(launched);
}

try {
  await start();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
