/**
 * The alarm that wakes the worker for the next due feed. It repeats every minute until a round has moved all due
 * feeds on, so that a round that was cut off is taken up again; then it is set to the next feed's time.
 *
 * Firefox forgets alarms at a restart and Chrome may at an update, so every start of the background looks. Creating
 * an alarm anew pushes it back, so one that is about right is left alone: otherwise frequent wakes would push it
 * before them for ever.
 */
import { browser } from "wxt/browser";
import { nextCheckAt } from "@/storage/feeds";
import { openLookups } from "@/storage/lookups";
import { areTextsWaiting } from "@/storage/textMarks";

/** The alarm's name. */
export const pollAlarm = "poll";

const minute = 60_000;

/**
 * Sets the alarm for the next due feed, or for a question or texts that wait, at least a minute ahead, unless it stands
 * about right already. Where nothing is to be asked there is none: it would wake the worker every minute for ever.
 */
export async function setAlarm(): Promise<void> {
  const doesWait = (await openLookups()).length > 0 || (await areTextsWaiting());
  const next = doesWait ? 0 : await nextCheckAt(Date.now());
  const wanted = Math.max(next ?? Number.POSITIVE_INFINITY, Date.now() + minute);
  if (wanted === Number.POSITIVE_INFINITY) {
    await browser.alarms.clear(pollAlarm);
    return;
  }
  const alarm = await browser.alarms.get(pollAlarm);
  const isRight = alarm?.periodInMinutes === 1 && Math.abs(alarm.scheduledTime - wanted) <= minute;
  if (!isRight) browser.alarms.create(pollAlarm, { when: wanted, periodInMinutes: 1 });
}
