/** Rounds over invented feeds in Chromium's worker, and the bare loops they are measured against. */
import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Page, WebWorker } from "puppeteer-core";
import type { Launched } from "../browsers/launch.ts";
import { openExtensionPage } from "../browsers/openPage.ts";
import { areTextsRead, followInstead, hasGivenUp, makeDue, sayPoll } from "./inPage.ts";
import { awaitRound, fetchBare, watchRound } from "./inWorker.ts";
import { type Stored, storeBare } from "./storeBare.ts";

/** The page has the extension's rights and runs none of its code. */
const page = "icons/16.png";
/** What the worker does behind a round's last row, ms. */
const settling = 500;

/** A round: the ms from the message to the last row, those of them before the first attempt, the writes to each table. */
export interface Timed {
  ms: number;
  before: number;
  writes: Record<string, number>;
}

/** The worker of an extension that follows invented feeds. */
export class PollRounds {
  private readonly page: Page;
  private readonly worker: WebWorker;

  private constructor(opened: Page, worker: WebWorker) {
    this.page = opened;
    this.worker = worker;
  }

  /** Takes hold of the extension's worker. */
  static async open(launched: Launched): Promise<PollRounds> {
    const target = await launched.remote.waitForTarget((one) => one.type() === "service_worker");
    const worker = await target.worker();
    if (!worker) throw new Error("The extension has no worker.");
    const opened = await openExtensionPage(launched, page);
    while (!(await opened.evaluate(hasGivenUp))) await pause(100);
    await pause(settling);
    return new PollRounds(opened, worker);
  }

  /** The debugger's way into the worker. */
  get session(): CDPSession {
    return this.worker.client;
  }

  /** Follows these feeds and no others; none of them was ever asked. */
  async follow(urls: string[]): Promise<void> {
    await this.page.evaluate(followInstead, urls);
  }

  /** A round over all feeds that are followed, which are `count`. */
  async poll(count: number): Promise<Timed> {
    await this.page.evaluate(makeDue);
    await this.forgetAnswers();
    await this.worker.evaluate(watchRound, count, Date.now());
    const began = await this.page.evaluate(sayPoll);
    const { firstAt, at, writes } = await this.worker.evaluate(awaitRound);
    await pause(settling);
    // What is measured next must have the worker to itself.
    while (!(await this.page.evaluate(areTextsRead))) await pause(settling);
    return { ms: at - began, before: firstAt - began, writes };
  }

  /** The ms a bare loop takes for whole documents, or for as many 304s. */
  async fetchBare(urls: string[], kind: "documents" | "304s"): Promise<number> {
    const questions = urls.map((url) =>
      kind === "304s" ? { url, etag: `"${new URL(url).host} 1"` } : { url },
    );
    await this.forgetAnswers();
    return await this.worker.evaluate(fetchBare, questions, "application/rss+xml");
  }

  /** The ms that storing alone takes of what the rounds stored; see `storeBare`. */
  async storeBare(): Promise<Stored> {
    return await this.worker.evaluate(storeBare);
  }

  /** Empties the browser's own cache, out of which a second reader of the same answers would read. */
  private async forgetAnswers(): Promise<void> {
    const session = await this.page.createCDPSession();
    await session.send("Network.clearBrowserCache");
    await session.detach();
  }
}
