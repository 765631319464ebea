/**
 * What is measured inside the page that is measured, so that no time of the debugger's is in it. Each function is sent
 * there as text: it sees its arguments and the page, and nothing else. All times are ms.
 */

/** When the page first painted anything, and when it painted the first row of posts, after its navigation began. */
export interface Painted {
  first: number;
  row: number;
}

/** Waits for the first row: the browser notes when it showed a text that is larger than all before it. */
export async function awaitFirstRow(): Promise<Painted> {
  type Shown = PerformanceEntry & { element: Element | null; renderTime: number };
  const row = await new Promise<number>((resolve, reject) => {
    const look = (shown: PerformanceObserverEntryList) => {
      const rows = (shown.getEntries() as Shown[]).filter(({ element }) => element?.closest("[data-key]"));
      if (rows[0]) resolve(rows[0].renderTime);
    };
    new PerformanceObserver(look).observe({ type: "largest-contentful-paint", buffered: true });
    setTimeout(() => reject(new Error(`${location.pathname} showed no row in 10 s.`)), 10_000);
  });
  return { first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? row, row };
}

/**
 * A key: how long the page was at work till the next frame was painted, and the time from the press until the browser
 * had shown that frame, which it tells in steps of 8 ms.
 */
export interface Pressed {
  work: number;
  shown: number;
}

/** Notes each key that is pressed from now on. What is noted is left in the page. */
export function noteKeys(): void {
  const pressed: Pressed[] = [];
  Object.assign(globalThis, { pressed });
  const byTime = new Map<number, Pressed>();
  let began = 0;
  const begin = () => {
    began = performance.now();
  };
  // The last to hear of the key, when what it changed is rendered: Preact does that between two listeners.
  const end = ({ timeStamp }: KeyboardEvent) => {
    const key = { work: performance.now() - began, shown: 8 };
    byTime.set(timeStamp, key);
    requestAnimationFrame(() => {
      const frame = performance.now();
      const { port1, port2 } = new MessageChannel();
      // A message that is sent from a frame arrives when that frame is painted.
      port1.onmessage = () => {
        key.work += performance.now() - frame;
        pressed.push(key);
        port1.close();
      };
      port2.postMessage(undefined);
    });
  };
  addEventListener("keydown", begin, { capture: true });
  addEventListener("keydown", end);
  const look = (seen: PerformanceObserverEntryList) => {
    for (const { name, startTime, duration } of seen.getEntries()) {
      const key = name === "keydown" ? byTime.get(startTime) : undefined;
      if (key) key.shown = duration;
    }
  };
  // Quicker ones than 16 ms are not told.
  const options = { type: "event", durationThreshold: 16 };
  new PerformanceObserver(look).observe(options);
}

/** Gives what `noteKeys` has noted so far. */
export function readKeys(): Pressed[] {
  return (globalThis as unknown as { pressed: Pressed[] }).pressed;
}

/** Lets keys move the focus from row to row of a page that has no code of its own. */
export function moveByKeys(): void {
  addEventListener("keydown", () => {
    const rows = [...document.querySelectorAll<HTMLElement>("[data-key] a")];
    const place = rows.indexOf(document.activeElement as HTMLElement);
    rows[(place + 1) % rows.length]?.focus();
  });
}
