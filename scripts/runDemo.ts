/** The demo as `npm start -- --demo` runs it: ten blogs, and a new post every half minute. */
import { startDemo } from "../demo/server.ts";
import type { Launched } from "./browsers/launch.ts";
import { openExtensionPage } from "./browsers/openPage.ts";

/** A demo that publishes. `port` is its proxy's, on the loopback. */
export interface RunningDemo {
  port: number;
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
    await openExtensionPage(launched, "library.html");
    console.log("The ten blogs are served from this machine; their words are invented.");
    console.log(
      `A new post appears every ${pause / 1000} seconds. "Check now" in the popup fetches it at once.`,
    );
    timer = setInterval(() => {
      const { source, post } = demo.blogs.publish();
      console.log(`${new Date().toLocaleTimeString()}  ${source.blog}: ${post.title}`);
    }, pause);
  };
  const close = async () => {
    clearInterval(timer);
    await demo.close();
  };
  return { port: demo.port, show, close };
}
