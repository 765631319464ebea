/** A web of our own for the tests of a round: what each address answers, and who was asked. */
import { afterEach, beforeEach, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { database } from "@/storage/database";
import { allFeeds, type Feed, type NewFeed } from "@/storage/feeds";
import { sessionBegan } from "@/storage/session";

type Answer = (init: RequestInit) => Response | Promise<Response>;

export interface Web {
  answers: Map<string, Answer>;
  asked: Request[];
  /** Origins that the browser does not let us ask. */
  forbidden: Set<string>;
}

/** What a dead server, or no network, is to `fetch`. */
export const unreachable: Answer = () => Promise.reject(new TypeError("fetch failed"));

const realNow = Date.now;
const realTicks = performance.now.bind(performance);
/** Time that tests let pass, ms. It never goes back. */
let ahead = 0;

/** Stands a web and an empty database up before each test; the browser has been running for an hour. */
export function useWeb(): Web {
  const web: Web = { answers: new Map(), asked: [], forbidden: new Set() };
  beforeEach(async () => {
    ahead += 2000; // the pause between two requests to one host
    vi.spyOn(Date, "now").mockImplementation(() => realNow() + ahead);
    vi.spyOn(performance, "now").mockImplementation(() => realTicks() + ahead);
    fakeBrowser.reset();
    await sessionBegan(Date.now() - 3_600_000);
    await database.delete();
    await database.open();
    web.answers.clear();
    web.asked.length = 0;
    web.forbidden.clear();
    vi.stubGlobal("navigator", { onLine: true });
    vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
      if (init.redirect !== "manual") web.asked.push(new Request(url, { headers: init.headers ?? {} }));
      return (web.answers.get(url) ?? unreachable)(init);
    });
    Object.assign(browser.permissions, {
      contains: async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((origin) => !web.forbidden.has(origin.replace(/\/\*$/, ""))),
    });
  });
  afterEach(() => vi.unstubAllGlobals());
  return web;
}

/** Gives what is needed to follow the one feed of a blog that has a host of its own. */
export function feedOf(name: string): NewFeed {
  return { url: addressOf(name), site: `https://${name}.example/`, blog: name, kind: "feed" };
}

export function addressOf(name: string): string {
  return `https://${name}.example/feed`;
}

/** Gives an RSS document with posts of these titles. */
export function rss(...titles: string[]): string {
  const items = titles.map(
    (title) => `<item><title>${title}</title><link>https://b.example/${title}</link></item>`,
  );
  return `<rss version="2.0"><channel><title>B</title><link>https://b.example/</link>${items.join("")}</channel></rss>`;
}

/** Gives the row of a blog's first feed. */
export async function rowOf(name: string): Promise<Feed | undefined> {
  return (await allFeeds()).find((feed) => feed.blog === name);
}

/** Lets time (ms) pass in an instant: from now on the clock is ahead by so much more. */
export function letPass(ms: number): void {
  ahead += ms;
}
