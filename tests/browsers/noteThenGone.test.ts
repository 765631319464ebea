/** A note is typed and the popup is gone in the next task, fifty times: every character is there on reopening. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type NoteRow } from "./rows.ts";

const times = 50;

describe.each<Kind>(["chromium", "firefox"])("a popup that is destroyed while typing, in %s", (kind) => {
  let pitwall: Pitwall;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
  });
  afterAll(() => pitwall?.close());

  it(`loses no character in ${times} times`, async () => {
    const lost: string[] = [];
    let text = "";
    for (let n = 1; n <= times; n += 1) {
      const popup = await pitwall.openPopup();
      const field = await popup.waitForSelector(".note textarea:not([readonly])");
      const before = await field?.evaluate((area) => (area as HTMLTextAreaElement).value);
      if (before !== text)
        lost.push(`before ${n}: ${JSON.stringify(before)} instead of ${JSON.stringify(text)}`);
      text = `${text.slice(-40)} word${n}`;
      await popup
        .evaluate((value) => {
          const area = document.querySelector<HTMLTextAreaElement>(".note textarea");
          if (!area) throw new Error("There is no note field.");
          area.value = value;
          area.dispatchEvent(new InputEvent("input", { bubbles: true }));
          // No time to finish anything: the page goes in the very next task.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            location.replace("about:blank");
            window.close();
          };
          port2.postMessage(null);
        }, text)
        .catch(() => undefined); // the page may be gone before it can answer
      await popup.close().catch(() => undefined);
    }
    expect(lost).toEqual([]);
    await pitwall.until(
      async () => (await pitwall.rows<NoteRow>("notes")).some((note) => note.text === text),
      "the last note is whole",
    );
  });
});
