/** For everyone: axe-core finds nothing amiss on any page and state, light and dark, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFaults } from "./findFaults.ts";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { firstLook } from "./rows.ts";

const schemes = ["light", "dark"] as const;

describe.each<Kind>(["chromium", "firefox"])("axe-core finds nothing, in %s", (kind) => {
  let pitwall: Pitwall;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
  });
  afterAll(() => pitwall?.close());

  /** Puts the theme into the settings, as the reader does it, so that both browsers draw it. */
  const useTheme = (theme: string) =>
    pitwall.setRow("settings", { name: "preferences", value: { theme, badge: "unread", opens: "front" } });

  describe.each(schemes)("in %s", (scheme) => {
    beforeAll(() => useTheme(scheme));

    it("in the popup: its list, a search, nothing found, the keys, undo", async () => {
      const popup = await pitwall.openPopup();
      await popup.waitForSelector("li.post[data-chosen]");
      expect(await popup.evaluate(() => document.documentElement.dataset["theme"])).toBe(scheme);
      expect(await findFaults(popup)).toEqual([]);
      await popup.keyboard.press("m");
      await popup.waitForSelector(".undo button");
      expect(await findFaults(popup)).toEqual([]);
      await popup.keyboard.press("u");
      await popup.keyboard.press("?");
      await popup.waitForSelector("dialog[open]");
      expect(await findFaults(popup)).toEqual([]);
      await popup.keyboard.press("Escape");
      await popup.keyboard.press("/");
      await popup.waitForSelector('input[type="search"]');
      await popup.keyboard.type("the");
      await popup.waitForSelector('ul[aria-label="Search"] li');
      expect(await findFaults(popup)).toEqual([]);
      await popup.keyboard.type(" xyzzy");
      await popup.waitForSelector("main.state");
      expect(await findFaults(popup)).toEqual([]);
      await popup.close();
    });

    it("in the library: posts with one beside them, notes, feeds, settings", async () => {
      const library = await pitwall.openLibrary();
      await library.waitForSelector('ul[aria-label="Posts"] > li');
      await library.keyboard.press("j");
      await library.waitForSelector(".reading h2");
      expect(await findFaults(library)).toEqual([]);
      for (const path of ["notes", "feeds", "settings"]) {
        await library.evaluate((to) => {
          location.hash = `#/${to}`;
        }, path);
        const name = path.charAt(0).toUpperCase() + path.slice(1);
        await pitwall.until(
          async () => (await library.$eval("h1", (one) => one.textContent)) === name,
          `${name} is shown`,
        );
        expect(await findFaults(library)).toEqual([]);
      }
      await library.close();
    });
  });
});
