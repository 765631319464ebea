/** The library's search: titles, notes and texts, what was found and where, and the text beside it. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inBothBrowsers } from "./bothBrowsers.ts";
import { wake } from "./feedRows.ts";
import { type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type PostRow } from "./rows.ts";

const filler = "<p>Nothing of note stands in this paragraph, nor in the next.</p>".repeat(60);

const longWord = /\p{L}{5,}/u;

inBothBrowsers("the library's search", (kind) => {
  let pitwall: Pitwall;
  let page: Page;
  let posts: PostRow[];

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
    posts = (await pitwall.rows<PostRow>("posts")).filter(({ title }) => longWord.test(title));
    await write(0, `${filler}<p>The <b>Zébra</b>fish swims, and the quokka smiles.</p>${filler}`);
    await write(
      1,
      "<p>A quokka, and a quokka. <img src=x onerror='window.ran = 1'>&lt;b&gt;Bold&lt;/b&gt;</p>",
    );
    page = await pitwall.openLibrary();
    await page.waitForSelector('ul[aria-label="Posts"] > li');
    await readTexts();
  });
  afterAll(() => pitwall?.close());

  /** Gives a post another text, as polling does. */
  const write = async (place: number, html: string) => {
    const key = posts[place]?.key;
    await pitwall.setRow("bodies", { key, html });
    await pitwall.setRow("textMarks", { keys: [key] });
  };
  const readTexts = async () => {
    await wake(pitwall);
    await pitwall.until(
      async () => (await pitwall.rows("textMarks")).length === 0,
      "every text has been read",
      30_000,
    );
  };
  const search = async (query: string, found: RegExp) => {
    await page.$eval(".search input", (field) => {
      (field as HTMLInputElement).value = "";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
    await pitwall.until(async () => (await status()) === "", "the field is empty");
    await page.focus(".search input");
    // All at once: what the first letters find must not be taken for what the query finds.
    await page.evaluate((text) => document.execCommand("insertText", false, text), query);
    await pitwall.until(async () => found.test(await status()), `"${query}" gives ${found}`);
  };
  const status = () => page.$eval(".search [role=status]", (one) => one.textContent ?? "");
  const titles = () =>
    page.$$eval('ul[aria-label="Posts"] .title', (all) => all.map((one) => one.textContent));
  const marks = (where: string) =>
    page.$$eval(`${where} mark`, (all) => all.map((one) => one.textContent ?? ""));

  it("finds a text by begun words without accents, and shows the line with the words marked", async () => {
    await search("swims zebraf", /^1 post found$/);
    expect(await titles()).toEqual([posts[0]?.title]);
    await page.waitForSelector(".found mark");
    expect(await page.$eval(".found", (line) => line.textContent)).toContain("The Zébrafish swims, and");
    expect(await marks(".found")).toEqual(["Zébrafish", "swims"]);
  });

  it("finds words that are spread over title and text, and marks them in both", async () => {
    const [word = ""] = posts[0]?.title.match(longWord) ?? [];
    await search(`${word.toUpperCase()} zebrafish`, /^1 post found$/);
    expect(await titles()).toEqual([posts[0]?.title]);
    expect(await marks("li .title")).toContain(word);
    await pitwall.until(async () => (await marks(".found")).includes("Zébrafish"), "the line is there");
  });

  it("puts the text that has it more often first; its HTML stays text", async () => {
    await search("quokka ", /^2 posts found$/);
    expect(await titles()).toEqual([posts[1]?.title, posts[0]?.title]);
    await pitwall.until(async () => (await marks(".found")).length === 3, "both lines are there");
    expect(await page.$eval(".found", (line) => line.textContent)).toContain("<b>Bold</b>");
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  });

  it("is led through by the keys, and brings the first match of the text into view", async () => {
    await search("quokka ", /^2 posts found$/);
    await page.keyboard.press("ArrowDown");
    await pitwall.until(
      () => page.evaluate(() => document.activeElement?.matches(".line a.title") ?? false),
      "the first result has the focus",
    );
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.waitForSelector(`.reading p mark`);
    expect(await marks(".reading")).toEqual(["quokka"]);
    const isInView = () =>
      page.$eval(".reading mark", (mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
      });
    await pitwall.until(isInView, "the match is in view");
    expect(await page.$eval(".reading", (pane) => pane.scrollTop)).toBeGreaterThan(500);
  });

  it("learns of a star without being asked again, and keeps to what is chosen", async () => {
    await search("quokka ", /^2 posts found$/);
    await page.$eval('.line button[aria-label="Star"]', (button) => (button as HTMLElement).click());
    await page.waitForSelector('.line button[aria-label="Star"][aria-pressed="true"]');
    const choose = (name: string) =>
      page.$$eval(
        ".choices button",
        (buttons, wanted) => buttons.find((button) => button.textContent === wanted)?.click(),
        name,
      );
    await choose("Starred");
    await pitwall.until(async () => /^1 post found$/.test(await status()), "one of them is starred");
    expect(await titles()).toEqual([posts[1]?.title]);
    await choose("All");
    await pitwall.until(async () => /^2 posts found$/.test(await status()), "both are found again");
  });

  it("finds a text as it is now, as soon as it has been read", async () => {
    await search("quokka ", /^2 posts found$/);
    await write(1, "<p>A wombat.</p>");
    await readTexts();
    await pitwall.until(async () => /^1 post found$/.test(await status()), "one has it still");
    await search("wombat", /^1 post found$/);
  });

  it("loses nothing and doubles nothing where the background is stopped again and again while it reads", async () => {
    await search("the ", /posts found$/);
    const before = await status();
    await pitwall.setRow("textMarks", { after: "" });
    for (let ms = 20; ms < 400; ms += 60) {
      await wake(pitwall);
      await new Promise((done) => setTimeout(done, ms));
      await pitwall.stopWorker();
    }
    await readTexts();
    await pitwall.until(
      async () => {
        const settings = await pitwall.rows<{ name: string; value: unknown }>("settings");
        const shelf = settings.find(({ name }) => name === "textSegments")?.value;
        const { toSweep, sizes } = shelf as { toSweep: number[]; sizes: Record<string, number> };
        const rows = await pitwall.rows<{ segment: number }>("textTerms");
        return toSweep.length === 0 && rows.every(({ segment }) => segment in sizes);
      },
      "what was broken off is swept away",
      30_000,
    );
    await search("wombat", /^1 post found$/);
    await search("the ", /posts found$/);
    expect(await status()).toBe(before);
  });
});
