/** The alarm that wakes the worker: it is there again whatever takes it away, and nothing pushes it back. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { inBothBrowsers } from "./bothBrowsers.ts";
import { changeFeeds, wake } from "./feedRows.ts";
import { type Pitwall, startPitwall } from "./harness.ts";
import { firstLook } from "./rows.ts";
import { reload, switchOffAndOn } from "./switches.ts";

const hour = 60 * 60 * 1000;

inBothBrowsers("the alarm", (kind) => {
  let pitwall: Pitwall;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
  });
  afterAll(() => pitwall?.close());

  const scheduled = async () =>
    (await pitwall.alarms()).find(({ name, periodInMinutes }) => name === "poll" && periodInMinutes === 1)
      ?.scheduledTime;
  /** Takes every alarm away, with the worker asleep, so that nothing but what follows brings one back. */
  const removeAlarms = async () => {
    await pitwall.until(async () => ((await scheduled()) ?? 0) > Date.now() + 61_000, "the round is over");
    await pitwall.stopWorker();
    await pitwall.inExtension(async () => {
      type Api = { alarms: { clearAll(): Promise<boolean> } };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (browser ?? chrome).alarms.clearAll();
    });
    expect(await pitwall.alarms()).toEqual([]);
  };

  it("is there again within a second of the first wake after somebody removed it", async () => {
    await removeAlarms();
    await wake(pitwall);
    await pitwall.until(scheduled, "the alarm is set", 1000);
  });

  it.each([
    ["a restart of the browser", () => pitwall.restart()],
    ["Pitwall was switched off and on", () => switchOffAndOn(pitwall)],
    ["Pitwall was loaded again", () => reload(pitwall)],
  ])("is there again by itself after %s", async (_, happen) => {
    await removeAlarms();
    await happen();
    await pitwall.until(scheduled, "the alarm is set");
  });

  it("is not pushed back by a hundred wakes", async () => {
    const at = "https://gwern.net/changelog";
    // Due, but not to be asked: so each wake wants the next look a minute from then.
    await pitwall.setRow("hosts", { host: "gwern.net", until: Date.now() + hour });
    await changeFeeds(pitwall, [at], { nextCheckAt: Date.now() - hour });
    await pitwall.stopWorker();
    await wake(pitwall);
    const soon = async () => {
      const time = (await scheduled()) ?? Number.POSITIVE_INFINITY;
      return time < Date.now() + 61_000 && time;
    };
    const before = await pitwall.until(soon, "the alarm is set to a minute from now");
    for (let n = 0; n < 10; n += 1) {
      await pitwall.stopWorker();
      for (let m = 0; m < 10; m += 1) await wake(pitwall);
    }
    expect(await scheduled()).toBe(before);
    expect(pitwall.demo.blogs.requestsFor(at).length).toBe(1);
  });
});
