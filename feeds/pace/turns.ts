/** Who is asked when: politeness towards hosts, whatever is due. */
import type { Feed } from "@/storage/feeds";
import { hostOf } from "@/storage/hostOf";

const mostAtOnce = 4;
/** What passes between the end of a request and the next one to the same host, ms. The benchmark measures without it. */
const betweenRequests = import.meta.env.MODE === "bench" ? 0 : 1000;

/**
 * When each host may be asked again, for ever while a request to it is under way; in ms of the clock that nobody sets
 * back.
 */
const freeAt = new Map<string, number>();

/** Keeps what a server answered. */
export type Keep = () => Promise<void>;

/**
 * Asks feeds in their order: at most four at once, one of a host at a time, and a second apart. Before each feed
 * `isOut` says whether it is to be left out after all. What `ask` gives is run while the next feed is asked.
 */
export async function askInTurn(
  feeds: Feed[],
  ask: (feed: Feed) => Promise<Keep>,
  isOut: (feed: Feed) => boolean,
): Promise<void> {
  const waiting = [...feeds];
  const lane = async () => {
    let keeping = Promise.resolve();
    while (waiting.length > 0) {
      const place = waiting.findIndex((feed) => isOut(feed) || isFree(feed.url));
      const [feed] = place < 0 ? [] : waiting.splice(place, 1);
      if (!feed) await pause(untilFree(waiting.map(({ url }) => url)));
      else if (!isOut(feed)) {
        const keep = await askAlone(feed.url, () => ask(feed));
        await keeping; // each lane keeps one answer at a time, so that no heap of them grows
        keeping = keep();
        keeping.catch(() => undefined); // its failure is thrown where it is awaited
      }
    }
    await keeping;
  };
  await Promise.all(Array.from({ length: mostAtOnce }, lane));
}

/** Asks an address as soon as nothing else asks its host, and its pause is over. Gives what `ask` gives. */
export async function askWhenFree<T>(url: string, ask: () => Promise<T>): Promise<T> {
  while (!isFree(url)) await pause(untilFree([url]));
  return await askAlone(url, ask);
}

async function askAlone<T>(url: string, ask: () => Promise<T>): Promise<T> {
  const host = hostOf(url);
  freeAt.set(host, Number.POSITIVE_INFINITY);
  try {
    return await ask();
  } finally {
    freeAt.set(host, performance.now() + betweenRequests);
  }
}

function isFree(url: string): boolean {
  return (freeAt.get(hostOf(url)) ?? 0) <= performance.now();
}

/** The ms until a host is free; no longer than between two requests, because a request may end at any time. */
function untilFree(urls: string[]): number {
  const next = Math.min(...urls.map((url) => freeAt.get(hostOf(url)) ?? 0));
  return Math.min(Math.max(next - performance.now(), 1), Math.max(betweenRequests, 1));
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
