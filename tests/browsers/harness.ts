/**
 * Runs the production build in a real browser, against the demo's blogs, on a profile that outlives the browser. What a
 * test sees of the extension it sees from outside: its pages, its badge, its database.
 */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { Blogs } from "../../demo/blogs.ts";
import { type Demo, startDemo } from "../../demo/server.ts";
import type { BrowserKind } from "../../scripts/browsers/find.ts";
import type { Launched } from "../../scripts/browsers/launch.ts";
import { openExtensionPage } from "../../scripts/browsers/openPage.ts";
import { buildFolder } from "../../scripts/build.ts";
import { Bench } from "./bench.ts";
import { type Home, homes } from "./homes.ts";
import { until } from "./until.ts";

export type Kind = BrowserKind;

export interface PitwallOptions {
  /** Is run before the browser starts, so that blogs can misbehave from the first request on. */
  prepare?: (blogs: Blogs) => void;
  /** The moment (ms) at which the blogs' archives end; now, when left out. */
  now?: number;
}

/** Starts the blogs and a browser of this kind with Pitwall newly installed. */
export async function startPitwall(kind: BrowserKind, options: PitwallOptions = {}): Promise<Pitwall> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "pitwall-")));
  const demo = await startDemo(options.now);
  options.prepare?.(demo.blogs);
  const pitwall = new Pitwall(kind, folder, demo);
  try {
    await pitwall.start();
  } catch (error) {
    await pitwall.close();
    throw error;
  }
  return pitwall;
}

/** Pitwall in a browser, and the blogs it reads. */
export class Pitwall {
  readonly kind: BrowserKind;
  /** The blogs it reads: `demo.blogs`. */
  readonly demo: Demo;
  private readonly folder: string;
  private readonly home: Home;
  private readonly onExit = () => this.abandon();
  private launched: Launched | undefined;
  private bench: Bench | undefined;

  constructor(kind: BrowserKind, folder: string, demo: Demo) {
    this.kind = kind;
    this.folder = folder;
    this.demo = demo;
    this.home = homes[kind](folder, buildFolder(kind));
    process.once("exit", this.onExit);
  }

  /** The running browser. Throws while it is stopped. */
  get browser(): Launched {
    if (!this.launched) throw new Error("The browser is not running; call restart() first.");
    return this.launched;
  }

  /** The folder of the browser's profile. */
  get profile(): string {
    return join(this.folder, "profile");
  }

  /** Opens the popup's page in a tab of the popup's size. */
  async openPopup(): Promise<Page> {
    const page = await openExtensionPage(this.browser, "popup.html");
    await page.setViewport({ width: 400, height: 600 });
    return page;
  }

  /** Opens the popup as a press on the toolbar button does. Chromium only. */
  async openRealPopup(): Promise<Page> {
    const { remote, base } = this.browser;
    const opening = remote.waitForTarget((target) => target.url().startsWith(`${base}/popup.html`));
    await this.inExtension(async () => {
      const { chrome } = globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } };
      await chrome.action.openPopup();
    });
    return await (await opening).asPage();
  }

  /** Opens the library in a tab. */
  async openLibrary(): Promise<Page> {
    const page = await openExtensionPage(this.browser, "library.html");
    await page.setViewport({ width: 1200, height: 800 });
    return page;
  }

  /**
   * Runs a function with the extension's rights, in a page of the extension that has no code of its own, and gives its
   * result. The function is sent as text: it sees its arguments and nothing else.
   */
  async inExtension<A extends unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return await this.workbench.run(work, ...args);
  }

  /** Gives the text on the toolbar button; empty when there is none. */
  async badge(): Promise<string> {
    return await this.inExtension(() => {
      type Api = { action: { getBadgeText(where: object): Promise<string> } };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return (browser ?? chrome).action.getBadgeText({});
    });
  }

  /** Gives the alarms that are set; `scheduledTime` is in milliseconds since 1970. */
  async alarms(): Promise<{ name: string; scheduledTime: number; periodInMinutes?: number }[]> {
    return await this.inExtension(() => {
      type Alarm = { name: string; scheduledTime: number; periodInMinutes?: number };
      type Api = { alarms: { getAll(): Promise<Alarm[]> } };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return (browser ?? chrome).alarms.getAll();
    });
  }

  /** Gives every row of a table; none while the database does not exist yet. */
  async rows<Row>(table: string): Promise<Row[]> {
    return (await this.workbench.rows(table)) as Row[];
  }

  /** Puts a row into a table behind Pitwall's back. */
  async setRow(table: string, row: object): Promise<void> {
    await this.workbench.put(table, row);
  }

  /** Lets time (ms) pass for the feeds in an instant: they were asked, and are due, earlier by so much. */
  async letPass(ms: number): Promise<void> {
    await this.workbench.backdate(ms);
  }

  /** Presses "Check now", long enough after whatever was asked or pressed last. */
  async checkNow(popup: Page): Promise<void> {
    await this.letPass(11 * 60_000);
    const button = await popup.waitForSelector('button[aria-label="Check now"]:not([aria-disabled="true"])');
    await button?.evaluate((one) => (one as HTMLElement).click());
  }

  /** Gives the addresses of all tabs. */
  async tabs(): Promise<string[]> {
    return (await this.browser.remote.pages()).map((page) => page.url());
  }

  /** Waits until an answer is true; see `until`. `ms` is 15 seconds when left out. */
  async until<T>(ask: () => T | Promise<T>, what: string, ms?: number): Promise<T> {
    return await until(ask, what, ms);
  }

  /** Ends the background (worker or event page) at once, as the browser does when it is idle. */
  async stopWorker(): Promise<void> {
    await this.workbench.stopBackground();
  }

  /** Gives Pitwall a higher version in place, as a store's update does, and waits until it runs. */
  async update(version: string): Promise<void> {
    await this.home.update(this.browser, version);
    this.bench = undefined;
    const runs = async () => (await this.inExtension(readVersion)) === version;
    await this.until(runs, `version ${version} runs`);
  }

  /** Kills the browser with all its processes, as a crash or a power cut does. */
  async kill(): Promise<void> {
    await this.browser.kill();
    this.forget();
  }

  /** Closes the browser (unless it was killed) and opens it again on the same profile; nothing is installed anew. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Closes the browser; the profile and the blogs stay. */
  async stop(): Promise<void> {
    await this.launched?.close();
    this.forget();
  }

  /** Opens the browser. */
  async start(): Promise<void> {
    this.launched = await this.home.open(this.demo);
  }

  /** Ends everything and leaves neither a process nor a folder behind. */
  async close(): Promise<void> {
    await this.stop().catch(() => undefined);
    await this.demo.close();
    process.off("exit", this.onExit);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private get workbench(): Bench {
    this.bench ??= new Bench(this.browser);
    return this.bench;
  }

  private forget(): void {
    this.launched = undefined;
    this.bench = undefined;
  }

  /** The test runner itself is ending: there is no time to wait for anything. */
  private abandon(): void {
    void this.launched?.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Closes every page of Pitwall, the one from which the tests look too. */
  async closePages(): Promise<void> {
    const { remote, base } = this.browser;
    for (const page of await remote.pages()) if (page.url().startsWith(base)) await page.close();
    this.lookAnew();
  }

  /** Looks from a new page from now on: the extension was ended, and its pages with it. */
  lookAnew(): void {
    this.bench = undefined;
  }
}

function readVersion(): string {
  type Api = { runtime: { getManifest(): { version: string } } };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  return (browser ?? chrome).runtime.getManifest().version;
}
