/** What the popup says when the browser's own storage fails it, in Chromium: no word is lost, and nothing is pretended. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type NoteRow } from "./rows.ts";

declare global {
  interface Window {
    /** Puts back what a test has broken. */
    mend: () => void;
  }
}

let pitwall: Pitwall;
beforeAll(async () => {
  pitwall = await startPitwall("chromium");
  await firstLook(pitwall);
});
afterAll(() => pitwall?.close());

const saving = (popup: Page) => popup.$eval(".saving", (one) => one.textContent ?? "");

it("a note that cannot be written stays in its field, which says so, and is written once it can be", async () => {
  const popup = await pitwall.openPopup();
  await popup.waitForSelector(".note textarea:not([readonly])");
  await popup.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    window.mend = () => {
      IDBDatabase.prototype.transaction = transaction;
    };
    IDBDatabase.prototype.transaction = function refuse(names, mode, options) {
      if (mode === "readwrite") throw new DOMException("No room.", "QuotaExceededError");
      return transaction.call(this, names, mode, options);
    };
  });
  await popup.type(".note textarea", "Do not lose me.");
  await pitwall.until(
    async () =>
      (await saving(popup)) === "Not saved yet: the disk is full. The text stays here and is tried again.",
    "it says that the note is not saved",
  );
  expect(await popup.$eval(".note textarea", (field) => field.value)).toBe("Do not lose me.");
  expect(await pitwall.rows<NoteRow>("notes")).toEqual([]);
  await popup.evaluate(() => window.mend());
  await pitwall.until(async () => (await saving(popup)) === "Saved", "it is saved after all");
  expect((await pitwall.rows<NoteRow>("notes")).map((note) => note.text)).toEqual(["Do not lose me."]);
  await popup.close();
});

it("a database that cannot be opened is said to be so, not shown as an empty list", async () => {
  const popup = await pitwall.browser.remote.newPage();
  await popup.evaluateOnNewDocument(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Internal error opening backing store.", "UnknownError");
    };
  });
  await popup.goto(`${pitwall.browser.base}/popup.html`);
  await popup.waitForSelector('[role="alert"]');
  const text = await popup.$eval("#app", (app) => app.textContent ?? "");
  expect(text).toContain("Pitwall cannot open its memory");
  expect(text).toContain("Internal error opening backing store.");
  expect(text).not.toContain("caught up");
});
