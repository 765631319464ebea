/** How large the worker's heap grows. */
import type { CDPSession } from "puppeteer-core";

const between = 50;

/** Looks at the heap every 50 ms until the returned function is called, which gives the most there was, in MB. */
export function watchHeap(session: CDPSession): () => Promise<number> {
  let most = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      // What is garbage by now but not collected counts: the system has given it out.
      const { usedSize, embedderHeapUsedSize, backingStorageSize } =
        await session.send("Runtime.getHeapUsage");
      most = Math.max(most, usedSize + embedderHeapUsedSize + backingStorageSize);
      await new Promise((resolve) => setTimeout(resolve, between));
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return most / 1e6;
  };
}
