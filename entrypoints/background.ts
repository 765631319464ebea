import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { drawBadge, keepBadge } from "@/components/badge";
import { setAlarm } from "@/feeds/alarm";
import { textOf } from "@/feeds/documents/text";
import { answerLookups } from "@/feeds/lookUp";
import { isPolling, poll } from "@/feeds/poll";
import { starters } from "@/feeds/starters";
import { readTexts } from "@/reading/texts/readTexts";
import { followStarters } from "@/storage/feeds";
import { renewLog } from "@/storage/renewLog";
import { sessionBegan } from "@/storage/session";

/** Whatever wakes the background, it does the same: sees that there is a next alarm, and checks what is due. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(wake);
  browser.runtime.onStartup.addListener(wake);
  browser.alarms.onAlarm.addListener(wake);
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === "poll") void wake();
    return undefined;
  });
  keepBadge();
  void wake();
});

async function wake(): Promise<void> {
  await sessionBegan(Date.now());
  // A disk that is too full for the guard must not stop the polling.
  await renewLog().catch(console.error);
  await followStarters(starters, Date.now());
  await setAlarm();
  await Promise.all([answerLookups(), poll(drawBadge)]);
  await setAlarm();
  await readTexts(textOf, () => !isPolling());
  await setAlarm();
}
