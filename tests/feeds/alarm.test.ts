import { beforeEach, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { pollAlarm, setAlarm } from "@/feeds/alarm";
import { database } from "@/storage/database";
import { follow } from "@/storage/follow";

const minute = 60_000;
const followAt = (name: string, nextCheckAt: number) =>
  follow([{ url: `https://${name}/`, site: `https://${name}/`, blog: name, kind: "feed" }], nextCheckAt);

beforeEach(async () => {
  fakeBrowser.reset();
  await database.delete();
  await database.open();
});

it("the alarm is set for the next due feed, and repeats until a round has moved it on", async () => {
  const next = Date.now() + 30 * minute;
  await followAt("a", next);
  await setAlarm();
  expect(await browser.alarms.get(pollAlarm)).toMatchObject({ scheduledTime: next, periodInMinutes: 1 });
});

it("a hundred wakes with feeds still due do not push the alarm back", async () => {
  await followAt("a", Date.now() - minute);
  await setAlarm();
  const first = (await browser.alarms.get(pollAlarm))?.scheduledTime ?? 0;
  const create = vi.spyOn(browser.alarms, "create");
  for (let i = 0; i < 100; i += 1) await setAlarm();
  expect(create).not.toHaveBeenCalled();
  expect((await browser.alarms.get(pollAlarm))?.scheduledTime).toBe(first);
});

it("an alarm that was lost is there again after the next wake", async () => {
  await followAt("a", Date.now() + 30 * minute);
  await setAlarm();
  await browser.alarms.clear(pollAlarm);
  await setAlarm();
  expect(await browser.alarms.get(pollAlarm)).toBeDefined();
});

it("an alarm that comes later than the next feed is brought forward", async () => {
  await followAt("a", Date.now() + 300 * minute);
  await setAlarm();
  await followAt("b", Date.now() + 10 * minute);
  await setAlarm();
  expect(((await browser.alarms.get(pollAlarm))?.scheduledTime ?? 0) - Date.now()).toBeLessThanOrEqual(
    10 * minute,
  );
});
