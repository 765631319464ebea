/** For everyone: axe-core finds nothing amiss on any page and state, light and dark, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/browsers/openPage.ts";
import { findFaults } from "./findFaults.ts";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { type FeedRow, firstLook, type NoteRow, type PostRow } from "./rows.ts";

const schemes = ["light", "dark"] as const;

describe.each<Kind>(["chromium", "firefox"])("axe-core finds nothing, in %s", (kind) => {
  let pitwall: Pitwall;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
  });
  afterAll(() => pitwall?.close());

  /** Puts a blog into a folder, so that the page has all its headings. */
  const useFolder = async () => {
    for (const feed of await pitwall.rows<FeedRow>("feeds"))
      if (feed.blog === "Gwern") await pitwall.setRow("feeds", { ...feed, folder: "Long reads" });
  };
  /** Puts the theme into the settings, as the reader does it, so that both browsers draw it. */
  const useTheme = (theme: string, others: object = {}) =>
    pitwall.setRow("settings", {
      name: "preferences",
      value: { theme, badge: "unread", opens: "front", ...others },
    });

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

    it("beside an article: no page known, a new page, a post with a quote", async () => {
      const panel = await openExtensionPage(pitwall.browser, "sidepanel.html");
      await panel.setViewport({ width: 320, height: 700 });
      const page = await pitwall.browser.remote.newPage();
      await page.goto("https://unknown.example/");
      await page.bringToFront();
      await panel.waitForSelector("main.state");
      expect(await findFaults(panel)).toEqual([]);
      await page.goto("https://eugeneyan.com/");
      await panel.waitForSelector(".beside textarea");
      expect(await findFaults(panel)).toEqual([]);
      const posts = await pitwall.rows<PostRow>("posts");
      const post = posts.find(({ link }) => link?.startsWith("https://eugeneyan.com/"));
      const quote = { exact: "Words of a page.", prefix: "", suffix: "", madeAt: 1, changedAt: 1 };
      await pitwall.setRow("quotes", { id: "one", postKey: post?.key, inText: true, ...quote });
      await page.goto(post?.link ?? "");
      await panel.waitForSelector(".quotes blockquote");
      expect(await findFaults(panel)).toEqual([]);
      await panel.close();
      await page.close();
    });

    it("in the library: posts with one beside them, a search, notes, feeds, settings", async () => {
      const library = await pitwall.openLibrary();
      await library.waitForSelector('ul[aria-label="Posts"] > li');
      await library.keyboard.press("j");
      await library.waitForSelector(".reading h2");
      expect(await findFaults(library)).toEqual([]);
      await library.type(".search input", "the");
      await library.waitForSelector(".line mark");
      await library.waitForSelector(".found mark");
      expect(await findFaults(library)).toEqual([]);
      await library.type(".search input", " xyzzy");
      await library.waitForSelector(".list .state");
      expect(await findFaults(library)).toEqual([]);
      for (const path of ["notes", "challenges", "map", "feeds", "settings"]) {
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

    it("in the notebook: notes of each order, a search, one edited, one to be merged, the bin, what comes in", async () => {
      const day = 24 * 60 * 60 * 1000;
      for (const [i, text] of [
        "## One\n\n> q\n\n- [ ] x `y`",
        "See [[Note 0]].",
        "| a |\n|---|\n| b |",
      ].entries()) {
        const at = Date.now() - i * 182.5 * day - 20 * day;
        const note = { title: `Note ${i}`, blog: `Blog ${i}`, link: `https://a.example/${i}`, text };
        await pitwall.setRow("notes", { postKey: `n${i}`, ...note, createdAt: at, changedAt: at });
      }
      const page = await openExtensionPage(pitwall.browser, "library.html#/notes");
      const press = (selector: string) =>
        page.$$eval(selector, (ones) => (ones.at(-1) as HTMLElement)?.click());
      await page.waitForSelector(".prose table");
      await page.waitForSelector(".recall .act");
      expect(await findFaults(page)).toEqual([]);
      await press(".choices button");
      expect(await findFaults(page)).toEqual([]);
      await page.type('input[type="search"]', "note see");
      await page.waitForSelector(".prose mark");
      expect(await findFaults(page)).toEqual([]);
      await press(".lines .acts button:first-child");
      await page.waitForSelector(".paper .ties");
      expect(await findFaults(page)).toEqual([]);
      await press(".lines .acts button:first-child");
      await press(".lines .acts button:nth-of-type(3)");
      await page.waitForSelector("dialog.merge[open]");
      expect(await findFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await press(".lines .acts button:last-of-type");
      await page.waitForSelector(".undo button");
      expect(await findFaults(page)).toEqual([]);
      await page.evaluate(() => {
        location.hash = "#/notes/of/n0";
      });
      await page.waitForSelector(".single .prose h2");
      expect(await findFaults(page)).toEqual([]);
      await page.evaluate(() => {
        location.hash = "#/notes/bin";
      });
      await page.waitForSelector(".written .act");
      expect(await findFaults(page)).toEqual([]);
      await page.close();
    });

    it("in a challenge, and in a note that is tied to it while another is chosen", async () => {
      const page = await openExtensionPage(pitwall.browser, "library.html#/challenges");
      await page.waitForSelector("form input");
      // Posts are suggested for words that few others have: those of a title.
      const [{ title } = { title: "" }] = await pitwall.rows<PostRow>("posts");
      await page.type("form input", `${title}, ${scheme}`);
      await page.keyboard.press("Enter");
      // The one of the other scheme is listed already.
      await page.waitForFunction(
        (end) => {
          const links = [...document.querySelectorAll<HTMLElement>(".kept h2 a")];
          const link = links.find(({ textContent }) => textContent?.endsWith(end));
          link?.click();
          return link;
        },
        {},
        `, ${scheme}`,
      );
      await page.waitForSelector(".reason");
      await page.locator(".part .line .act").click();
      await page.waitForSelector(".part .kept");
      expect(await findFaults(page)).toEqual([]);
      await page.close();
      const popup = await pitwall.openPopup();
      await popup.waitForSelector(".ties");
      await popup.focus(".note textarea");
      await popup.keyboard.type("#");
      await popup.waitForSelector('[role="option"]');
      expect(await findFaults(popup)).toEqual([]);
      await popup.keyboard.press("Enter");
      await popup.waitForSelector(".chip");
      await popup.locator(".ties > button").click();
      await popup.waitForSelector(".ties .offers");
      expect(await findFaults(popup)).toEqual([]);
      await popup.close();
    });

    it("in a note that was changed in another window", async () => {
      const note = (await pitwall.rows<NoteRow>("notes")).find(({ text }) => text.startsWith("#"));
      await pitwall.setRow("notes", { ...note, other: "The other text." });
      const popup = await pitwall.openPopup();
      await popup.waitForSelector(".other");
      expect(await findFaults(popup)).toEqual([]);
      await popup.close();
    });

    it("in the library's feeds with folders, while one is chosen", async () => {
      await useFolder();
      const library = await pitwall.openLibrary();
      await library.evaluate(() => {
        location.hash = "#/feeds";
      });
      await library.waitForSelector("h2.folder");
      await library.$eval(".kept button.quiet", (button) => (button as HTMLElement).click());
      await library.waitForSelector(".foldered input");
      expect(await findFaults(library)).toEqual([]);
      await library.close();
    });

    it("in a popup and settings in another language, where blogs are asked only when the reader asks", async () => {
      await useTheme(scheme, { language: "ja", pace: "asked" });
      const popup = await pitwall.openPopup();
      await popup.waitForSelector(".answer:not(:empty)");
      await pitwall.until(
        () => popup.evaluate(() => document.documentElement.lang === "ja"),
        "the popup speaks Japanese",
      );
      expect(await findFaults(popup)).toEqual([]);
      await popup.close();
      const library = await pitwall.openLibrary();
      await library.evaluate(() => {
        location.hash = "#/settings";
      });
      await library.waitForSelector(".settings:lang(ja)");
      expect(await findFaults(library)).toEqual([]);
      await library.close();
      await useTheme(scheme);
    });
  });
});
