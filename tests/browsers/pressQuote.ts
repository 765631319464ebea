/** Quoting as a press does it. */
import type { Browser, Page } from "puppeteer-core";
import { pressKey } from "./firefoxInside.ts";
import type { Pitwall } from "./harness.ts";

/**
 * Quotes what is selected in the page in front. Firefox presses the command's key for real. In Chromium no key and no menu can be
 * pressed: its worker is told of the menu's click, as the browser would tell it, but without the right to the page.
 */
export async function pressQuote(pitwall: Pitwall, page: Page): Promise<void> {
  const { remote, kind } = pitwall.browser;
  if (kind === "firefox") return await pressKey(remote, "Q");
  const text = await page.evaluate(() => String(getSelection()));
  await pitwall.inExtension(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(text: string): unknown } };
    };
    return chrome.runtime.sendMessage("poll");
  });
  await runInWorker(
    remote,
    `(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch(
        { menuItemId: "quote", selectionText: ${JSON.stringify(text)}, frameId: 0 }, tab);
    })()`,
  );
}

/** The tests leave the worker alone, so that it can go to sleep; here it is looked into for a moment. */
async function runInWorker(remote: Browser, expression: string): Promise<void> {
  const session = await remote.target().createCDPSession();
  const { targetInfos } = await session.send("Target.getTargets");
  const worker = targetInfos.find(({ type }) => type === "service_worker");
  if (!worker) throw new Error("The worker sleeps.");
  const { sessionId } = await session.send("Target.attachToTarget", {
    targetId: worker.targetId,
    flatten: true,
  });
  const inside = session.connection()?.session(sessionId);
  const outcome = await inside?.send("Runtime.evaluate", { expression, awaitPromise: true });
  if (outcome?.exceptionDetails) throw new Error(outcome.exceptionDetails.exception?.description);
  await session.detach();
}
