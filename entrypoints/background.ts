import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { drawBadge, keepBadge } from "@/components/badge";
import { noteTab, quoteTab } from "@/components/noteTab";
import { openPanel } from "@/components/openPanel";
import { settleUnfollowed } from "@/components/permissions";
import { offerQuoteMenu } from "@/components/quoteMenu";
import { setAlarm } from "@/feeds/alarm";
import { textOf } from "@/feeds/documents/text";
import { answerLookups } from "@/feeds/lookUp";
import { isPolling, poll } from "@/feeds/poll";
import { starters } from "@/feeds/starters";
import { readTexts } from "@/reading/texts/readTexts";
import { followStarters } from "@/storage/follow";
import { finishMarking } from "@/storage/markMany";
import { pruneTexts } from "@/storage/pruneTexts";
import { renewLog } from "@/storage/renewLog";
import { sessionBegan } from "@/storage/session";

/** Whatever wakes the background, it does the same: sees that there is a next alarm, and checks what is due. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
  browser.alarms.onAlarm.addListener(wake);
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === "poll") void wake();
    return undefined;
  });
  // The panel is opened first, in the task of the press: later the browser refuses.
  browser.commands.onCommand.addListener((command, tab) => {
    if (!tab) return;
    void openPanel(tab.windowId);
    if (command === "note") noteTab(tab).catch(console.error);
    if (command === "quote") quoteTab(tab, {}, textOf).catch(console.error);
  });
  browser.contextMenus.onClicked.addListener(({ selectionText: text, frameId }, tab) => {
    if (!tab) return;
    void openPanel(tab.windowId);
    quoteTab(tab, { text, frameId }, textOf).catch(console.error);
  });
  keepBadge();
  void wake();
});

function begin(): void {
  offerQuoteMenu().catch(console.error);
  void wake();
}

async function wake(): Promise<void> {
  await sessionBegan(Date.now());
  // A disk that is too full for the guard must not stop the polling.
  await renewLog().catch(console.error);
  await followStarters(starters, Date.now());
  await setAlarm();
  await finishMarking(Date.now());
  await Promise.all([answerLookups(), poll(drawBadge)]);
  await setAlarm();
  await settleUnfollowed(Date.now());
  await pruneTexts(Date.now());
  await readTexts(textOf, () => !isPolling());
  await setAlarm();
}
