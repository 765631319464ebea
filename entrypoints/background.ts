import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { drawBadge, keepBadge } from "@/components/badge";
import { settleUnfollowed } from "@/components/permissions";
import { setAlarm } from "@/feeds/alarm";
import { answerLookups } from "@/feeds/lookUp";
import { poll } from "@/feeds/poll";
import { starters } from "@/feeds/starters";
import { followStarters } from "@/storage/follow";
import { pruneTexts } from "@/storage/pruneTexts";
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
  await settleUnfollowed(Date.now());
  await pruneTexts(Date.now());
}
