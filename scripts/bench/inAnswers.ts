/**
 * From a key to what the reader sees of it. Each function is sent into the page as text: it sees its arguments and the page,
 * and nothing else. All times are ms.
 */

/** What is noted in the page, on its own clock. */
interface Noted {
  pressedAt: number;
  /** When the page last changed after the key, and when a frame with that change in it was painted. */
  changedAt: number;
  paintedAt: number;
  /** The post that a key is to mark read, and when a frame was painted without it. */
  key: string | undefined;
  goneAt: number;
  /** When the badge was drawn. */
  drawnAt: number[];
  /** The longest time between two frames. */
  longestPause: number;
}

/** Notes from now on what follows a key or a click: changes within some places of the page, or anywhere. */
export function noteAnswers(places?: string): void {
  const start = { pressedAt: 0, changedAt: 0, paintedAt: 0, goneAt: 0, longestPause: 0 };
  const noted: Noted = { ...start, key: undefined, drawnAt: [] };
  Object.assign(globalThis, { noted });
  const afterFrame = (tell: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        tell();
      };
      port2.postMessage(undefined);
    });
  const begin = ({ timeStamp }: Event) => {
    Object.assign(noted, start, { pressedAt: timeStamp });
    noted.drawnAt.length = 0;
  };
  addEventListener("keydown", begin, { capture: true });
  addEventListener("click", begin, { capture: true });
  const isMeant = (node: Node) =>
    places === undefined || (node instanceof Element ? node : node.parentElement)?.closest(places);
  const change = (changes: MutationRecord[]) => {
    if (!changes.some(({ target, addedNodes }) => [target, ...addedNodes].some(isMeant))) return;
    noted.changedAt = performance.now();
    const isGone =
      noted.key !== undefined && !document.querySelector(`li[data-key="${CSS.escape(noted.key)}"]`);
    afterFrame(() => {
      noted.paintedAt = performance.now();
      if (isGone) noted.goneAt ||= noted.paintedAt;
    });
  };
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(change).observe(document.body, all);
  const { chrome } = globalThis as unknown as { chrome: { action: Record<string, unknown> } };
  for (const name of ["setBadgeText", "setBadgeBackgroundColor", "setTitle"]) {
    const native = chrome.action[name] as (change: object) => Promise<void>;
    chrome.action[name] = async (change: object) => {
      await native.call(chrome.action, change);
      noted.drawnAt.push(performance.now());
    };
  }
  let last = 0;
  const frame = (now: number) => {
    if (last >= noted.pressedAt) noted.longestPause = Math.max(noted.longestPause, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/**
 * Waits until the last key has changed the page, a place in it says something (of an empty selector: any), and nothing has
 * changed for `quiet`. Gives the time from the key to the last change painted; NaN where it changed nothing.
 */
export async function awaitAnswer(quiet: number, place: string): Promise<number> {
  const { noted } = globalThis as unknown as { noted: Noted };
  const began = performance.now();
  while (performance.now() - began < 10_000) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (place !== "" && !document.querySelector(place)?.textContent) continue;
    if (noted.changedAt === 0 && performance.now() - began > 1000) return Number.NaN;
    const isPainted = noted.changedAt > 0 && noted.paintedAt > noted.changedAt;
    if (isPainted && performance.now() - noted.paintedAt > quiet) return noted.paintedAt - noted.pressedAt;
  }
  throw new Error("The page did not come to rest in 10 s.");
}

/** Chooses the post whose going is noted: the one the keys mean now. Gives whether there is one. */
export function watchChosen(): boolean {
  const { noted } = globalThis as unknown as { noted: Noted };
  noted.key = document.querySelector<HTMLElement>("li[data-key][data-chosen]")?.dataset["key"];
  return noted.key !== undefined;
}

/** From the key that marked a post read to its row gone, to the badge drawn, and the longest pause between two frames. */
export interface Marked {
  list: number;
  badge: number;
  pause: number;
}

/** Waits until the watched post is gone, or no row is left or back (`place` is there), and the badge is drawn. */
export async function awaitMarked(place: string): Promise<Marked> {
  const { noted } = globalThis as unknown as { noted: Noted };
  const began = performance.now();
  while (performance.now() - began < 60_000) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (place !== "" && !document.querySelector(place)) continue;
    const shownAt = place === "" ? noted.goneAt : noted.paintedAt;
    // Of many posts the badge follows by and by; the drawing that counts is the one behind the last of them.
    const drawnAt = noted.drawnAt.find((at) => place === "" || at >= shownAt);
    if (!shownAt || drawnAt === undefined || performance.now() - drawnAt < 20) continue;
    // Text, colour and title are three calls that end together; a later drawing is another one.
    const whole = noted.drawnAt.filter((at) => at >= drawnAt && at < drawnAt + 20);
    const badge = Math.max(...whole) - noted.pressedAt;
    return { list: shownAt - noted.pressedAt, badge, pause: noted.longestPause };
  }
  throw new Error("List and badge did not follow in 60 s.");
}
