/** Feeds as a test needs them: due at once, long unasked, many. Time is moved by what stands in their rows. */
import type { IncomingHttpHeaders } from "node:http";
import type { Feed } from "../../storage/feeds.ts";
import type { Pitwall } from "./harness.ts";

/** Gives the row of a feed. Throws where it is not followed. */
export async function feedOf(pitwall: Pitwall, id: string): Promise<Feed> {
  const feed = (await pitwall.rows<Feed>("feeds")).find((one) => one.id === id);
  if (!feed) throw new Error(`${id} is not followed.`);
  return feed;
}

/** Changes fields of feeds in one transaction, so that nothing that Pitwall writes meanwhile is lost. */
export async function changeFeeds(pitwall: Pitwall, ids: string[], fields: Partial<Feed>): Promise<void> {
  await pitwall.inExtension(
    async (chosen, changed) => {
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("pitwall");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction("feeds", "readwrite");
          const feeds = writing.objectStore("feeds");
          for (const id of chosen) {
            const reading = feeds.get(id);
            reading.onsuccess = () => reading.result && feeds.put({ ...reading.result, ...changed });
          }
          writing.onabort = () => reject(writing.error);
          writing.oncomplete = () => resolve();
          opening.result.close();
        };
      });
    },
    ids,
    fields,
  );
}

/** Follows addresses behind Pitwall's back, all in one transaction; `nextCheckAt` is in ms. */
export async function addFeeds(pitwall: Pitwall, urls: string[], nextCheckAt: number): Promise<void> {
  await pitwall.inExtension(
    async (addresses, at) => {
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("pitwall");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction("feeds", "readwrite");
          for (const url of addresses) {
            const more = { site: new URL("/", url).href, blog: url, kind: "feed", changedAt: at };
            writing.objectStore("feeds").put({ id: url, url, nextCheckAt: at, ...more });
          }
          writing.onabort = () => reject(writing.error);
          writing.oncomplete = () => resolve();
          opening.result.close();
        };
      });
    },
    urls,
    nextCheckAt,
  );
}

/** Says `poll` to the worker, as every page does that wants something of it. */
export async function wake(pitwall: Pitwall): Promise<void> {
  await pitwall.inExtension(async () => {
    type Api = { runtime: { sendMessage(message: string): Promise<unknown> } };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    await (browser ?? chrome).runtime.sendMessage("poll").catch(() => undefined);
  });
}

/** Lets the alarm fire at an instant (ms). */
export async function setAlarm(pitwall: Pitwall, when: number): Promise<void> {
  await pitwall.inExtension(async (at) => {
    type Api = { alarms: { create(name: string, what: object): void } };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    await (browser ?? chrome).alarms.create("poll", { when: at, periodInMinutes: 1 });
  }, when);
}

/** Makes a feed due, waits until the check is over, and gives the headers of the first request that it made. */
export async function ask(pitwall: Pitwall, id: string): Promise<IncomingHttpHeaders> {
  const { requests } = pitwall.demo.blogs;
  const { url, lastCheckedAt = 0 } = await feedOf(pitwall, id);
  const before = requests.length;
  await changeFeeds(pitwall, [id], { nextCheckAt: Date.now(), wantedAt: Date.now() });
  await wake(pitwall);
  await pitwall.until(
    async () => ((await feedOf(pitwall, id)).lastCheckedAt ?? 0) > lastCheckedAt,
    `${id} is checked`,
    40_000,
  );
  const request = requests.slice(before).find((one) => one.url === url);
  if (!request) throw new Error(`${url} was not asked.`);
  return request.headers;
}
