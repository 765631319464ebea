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

/** A key: from its press to the next frame painted, and how much of that the page itself was at work. */
export interface Pressed {
  wall: number;
  work: number;
}

/** Notes each key that is pressed from now on; the returned list is left in the page. */
export function noteKeys(): void {
  const pressed: Pressed[] = [];
  Object.assign(globalThis, { pressed });
  // A message that is sent from here arrives when what runs now is through, with its drawing if this is a frame's.
  const whenDone = (tell: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      tell();
    };
    port2.postMessage(undefined);
  };
  const note = ({ timeStamp }: KeyboardEvent) => {
    const began = performance.now();
    let work = 0;
    whenDone(() => {
      work += performance.now() - began;
    });
    requestAnimationFrame(() => {
      const frame = performance.now();
      whenDone(() => {
        const now = performance.now();
        pressed.push({ wall: now - timeStamp, work: work + now - frame });
      });
    });
  };
  addEventListener("keydown", note, { capture: true });
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
