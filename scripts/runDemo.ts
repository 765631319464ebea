/** The demo as `npm start -- --demo` runs it: ten blogs, and a new post every half minute. */
import { startDemo } from "../demo/server.ts";
import type { Launched } from "./browsers/launch.ts";
import { openExtensionPage } from "./browsers/openPage.ts";

/** A demo that publishes. `port` is its proxy's, on the loopback, `pin` its certificate's. */
export interface RunningDemo {
  port: number;
  pin: string;
  /** Opens the library in the browser and begins to publish. */
  show(launched: Launched): Promise<void>;
  close(): Promise<void>;
}

const pause = 30_000;

/** Starts the ten blogs; they publish nothing until they are shown. */
export async function runDemo(): Promise<RunningDemo> {
  const demo = await startDemo();
  let timer: NodeJS.Timeout | undefined;
  const show = async (launched: Launched) => {
    const page = await openExtensionPage(launched, "library.html");
    console.log("The ten blogs are served from this machine; their words are invented.");
    console.log(`A new post appears every ${pause / 1000} seconds, and is fetched at once: watch the badge.`);
    timer = setInterval(() => {
      const { source, post } = demo.blogs.publish();
      console.log(`${new Date().toLocaleTimeString()}  ${source.blog}: ${post.title}`);
      page.evaluate(checkSoon, source.url).catch(() => {
        console.log('  The library\'s tab is closed; press "Check now" in the popup to fetch it.');
      });
    }, pause);
  };
  const close = async () => {
    clearInterval(timer);
    await demo.close();
  };
  return { port: demo.port, pin: demo.pin, show, close };
}

/**
 * Runs in a page of Pitwall: makes a feed due and says so. Pitwall asks a blog once an hour at most; the demo's hours
 * are half minutes, and the build knows nothing of that.
 */
async function checkSoon(id: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("pitwall");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction("feeds", "readwrite");
      const feeds = writing.objectStore("feeds");
      const reading = feeds.get(id);
      reading.onsuccess = () => feeds.put({ ...reading.result, nextCheckAt: 0 });
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => resolve();
      opening.result.close();
    };
  });
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: string): unknown } };
  };
  await chrome.runtime.sendMessage("poll");
}
