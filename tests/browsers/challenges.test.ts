/** The reader's own problems, and notes tied to them: from the keyboard, from the popup, and back again. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/browsers/openPage.ts";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type NoteRow, type PostRow } from "./rows.ts";

interface ChallengeRow {
  id: string;
  title: string;
  why: string;
  state: string;
  deletedAt?: number;
}

interface TieRow {
  noteKey: string;
  to: string;
  cutAt?: number;
}

const drift = "Drift alerts cry wolf";
const stale = "The feature store goes stale";

describe.each<Kind>(["chromium", "firefox"])("challenges, in %s", (kind) => {
  let pitwall: Pitwall;
  let popup: Page;
  let linked: PostRow;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
  });
  afterAll(() => pitwall?.close());

  const openAt = (path: string) => openExtensionPage(pitwall.browser, `library.html#${path}`);
  const challenge = async (title: string) =>
    (await pitwall.rows<ChallengeRow>("challenges")).find((row) => row.title === title);
  const ties = async () => (await pitwall.rows<TieRow>("ties")).filter(({ cutAt }) => cutAt === undefined);
  const text = (page: Page) => page.$eval(".note textarea", (area) => area.value);
  const all = (page: Page, selector: string) =>
    page.$$eval(selector, (ones) => ones.map((one) => one.textContent?.trim() ?? ""));
  const says = async (page: Page, selector: string, words: string, what: string) =>
    await pitwall.until(async () => (await all(page, selector)).some((one) => one.includes(words)), what);
  const press = (page: Page, name: string) =>
    page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  const options = () => all(popup, '[role="option"] > span');
  const active = () =>
    popup.evaluate(() => {
      const field = document.querySelector(".note textarea");
      return document.getElementById(field?.getAttribute("aria-activedescendant") ?? "")?.textContent?.trim();
    });
  const openNote = async () => {
    popup = await pitwall.openPopup();
    await popup.waitForSelector("li.post[data-chosen]");
    await popup.waitForSelector(".ties");
    await popup.keyboard.press("n");
    await pitwall.until(
      () => popup.evaluate(() => document.activeElement?.matches(".note textarea:not([readonly])") ?? false),
      "the note has the focus",
    );
  };

  it("are begun with an example or in one's own words, and each has an address", async () => {
    const page = await openAt("/challenges");
    await press(page, drift);
    await says(page, ".kept h2", drift, "the example is listed");
    await page.type('input[aria-label="New challenge"]', stale);
    await page.keyboard.press("Enter");
    await says(page, ".kept h2", stale, "the second one is listed");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    expect((await all(page, ".examples li")).includes(drift)).toBe(false);
    await press(page, "Skip the examples");
    await pitwall.until(async () => (await page.$(".examples")) === null, "the examples are gone");
    await page.$$eval(".kept h2 a", (links) => links[0]?.click());
    await says(page, "h1", drift, "its page is shown");
    await page.evaluate(() => history.back());
    await says(page, "h1", "Challenges", "back leads to the list");
    await page.evaluate(() => history.forward());
    await says(page, "h1", drift, "forward leads to its page");
    const path = await page.evaluate(() => location.hash.slice(1));
    await page.close();
    const anew = await openAt(path);
    await says(anew, "h1", drift, "its page is shown, opened anew");
    await anew.close();
  });

  it("are offered at a # in a note: arrows and Enter tie one, Esc closes and stays in the field", async () => {
    await openNote();
    await popup.keyboard.type("Stamp each value. #");
    await pitwall.until(async () => (await options()).join() === [drift, stale].join(), "both are offered");
    await says(popup, '[role="status"]', "2 options", "their number is said");
    expect(await active()).toBe(drift);
    await popup.keyboard.press("ArrowDown");
    await pitwall.until(async () => (await active()) === stale, "the arrow leads to the second");
    await popup.keyboard.press("Escape");
    await pitwall.until(async () => (await options()).length === 0, "the list is closed");
    expect(await popup.evaluate(() => document.activeElement?.matches(".note textarea"))).toBe(true);
    await popup.keyboard.press("Backspace");
    await popup.keyboard.type("#wol");
    await pitwall.until(async () => (await options()).join() === drift, "a word of it is enough");
    await popup.keyboard.press("Enter");
    await says(popup, ".chip", drift, "it stands below the field");
    expect(await text(popup)).toBe("Stamp each value. #drift-alerts-cry-wolf ");
    expect(await ties()).toEqual([
      expect.objectContaining({ to: `challenge:${(await challenge(drift))?.id}` }),
    ]);
  });

  it("a [[ offers titles and links to the post, which shows where it is linked from", async () => {
    const chosen = await popup.$eval("[data-chosen] .title", (link) => link.textContent ?? "");
    const posts = await pitwall.rows<PostRow>("posts");
    const post = posts.find(({ title }) => /feature store goes stale/.test(title) && title !== chosen);
    if (!post) throw new Error("The demo's post is gone.");
    linked = post;
    await popup.keyboard.type("See [[stale feature");
    await pitwall.until(async () => (await options()).includes(post.title), "the post is offered");
    await popup.keyboard.press("Tab");
    await says(popup, ".chip", post.title, "it stands below the field");
    expect(await text(popup)).toMatch(/See \[\[.*goes stale.*\]\] $/);
    await popup.keyboard.press("Escape");
    await popup.keyboard.press("/");
    await popup.waitForSelector('input[type="search"]');
    await popup.keyboard.type("feature store goes stale");
    await popup.locator('ul[aria-label="Search"] li button[aria-label="Write a note"]').click();
    await says(popup, ".backlinks", chosen, "the post is linked from the note");
    await popup.close();
  });

  it("Ctrl+B and Ctrl+I set in bold and italics, and the browser's undo takes it back", async () => {
    await openNote();
    await popup.keyboard.press("End");
    await popup.keyboard.type("word");
    const select = async () => {
      for (const _ of "word") {
        await popup.keyboard.down("Shift");
        await popup.keyboard.press("ArrowLeft");
        await popup.keyboard.up("Shift");
      }
    };
    const withCtrl = async (key: "b" | "i" | "k" | "z") => {
      await popup.keyboard.down("Control");
      await popup.keyboard.press(key);
      await popup.keyboard.up("Control");
    };
    await select();
    await withCtrl("b");
    expect(await text(popup)).toMatch(/ \*\*word\*\*$/);
    await pitwall.until(
      async () => (await pitwall.rows<NoteRow>("notes")).some((note) => note.text.endsWith("**word**")),
      "what a key wrote is stored",
    );
    await withCtrl("z");
    await pitwall.until(async () => / word$/.test(await text(popup)), "undo takes it back");
    await popup.close();
  });

  it("a challenge's page gathers its notes and suggests posts with a reason; a click gathers one of them", async () => {
    const { id = "" } = (await challenge(drift)) ?? {};
    const page = await openAt(`/challenges/${id}`);
    await says(page, ".part .words", "Stamp each value.", "the note is there");
    await page.close();
    const other = await openAt(`/challenges/${(await challenge(stale))?.id}`);
    await says(other, ".reason", "both:", "a post is suggested, with a reason");
    const suggested = (await all(other, ".part .line .title"))[0] ?? "";
    expect(suggested).toBe(linked.title);
    await other.locator(".part .line .act").click();
    await says(other, ".part .kept h3", suggested, "it is among the notes");
    await other.close();
  });

  it("what is new since the last look is said", async () => {
    const { id = "" } = (await challenge(drift)) ?? {};
    const yesterday = Date.now() - 24 * 60 * 60 * 1000;
    await pitwall.setRow("settings", { name: `looked at ${id}`, value: { at: yesterday } });
    const page = await openAt(`/challenges/${id}`);
    await says(page, ".news", "1 new note since", "the new note is counted");
    await page.close();
  });

  it("a chip's button cuts the tie, the button below the field ties anew, and the text stays", async () => {
    await openNote();
    const before = await text(popup);
    await press(popup, `Cut the tie: ${drift}`);
    await pitwall.until(
      async () => !(await all(popup, ".chip")).some((one) => one.includes(drift)),
      "it is cut",
    );
    expect(await text(popup)).toBe(before);
    const { id } = (await challenge(drift)) ?? {};
    await pitwall.until(
      async () => !(await ties()).some(({ to }) => to === `challenge:${id}`),
      "the tie no longer holds",
    );
    await press(popup, "Tie to a challenge");
    await press(popup, drift);
    await says(popup, ".chip", drift, "it is tied again");
    await popup.close();
  });

  it("what is written about a challenge is there when the page was gone in the next task", async () => {
    const { id = "" } = (await challenge(stale)) ?? {};
    for (let n = 1; n <= 10; n += 1) {
      const page = await openAt(`/challenges/${id}`);
      const words = `Because ${n}.`;
      await page.waitForSelector(".field:not(.heading) textarea");
      await page
        .evaluate((value) => {
          const area = document.querySelector<HTMLTextAreaElement>(".field:not(.heading) textarea");
          if (!area) throw new Error("There is no field.");
          area.value = value;
          area.dispatchEvent(new InputEvent("input", { bubbles: true }));
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            location.replace("about:blank");
            window.close();
          };
          port2.postMessage(null);
        }, words)
        .catch(() => undefined); // the page may be gone before it can answer
      await page.close().catch(() => undefined);
      await pitwall.until(async () => (await challenge(stale))?.why === words, `"${words}" is stored`);
    }
  });

  it("a deleted challenge can be had back, with its notes; its page stays when it is opened anew", async () => {
    const { id = "" } = (await challenge(drift)) ?? {};
    const page = await openAt(`/challenges/${id}`);
    await press(page, "Trying");
    await pitwall.until(async () => (await challenge(drift))?.state === "trying", "its state is stored");
    await press(page, "Delete this challenge");
    await says(page, "h1", "Challenges", "the list is shown");
    await pitwall.until(
      async () => !(await all(page, ".kept h2")).includes(drift),
      "it is gone from the list",
    );
    expect((await pitwall.rows<NoteRow>("notes")).some((note) => note.text.startsWith("Stamp"))).toBe(true);
    await press(page, "Undo");
    await says(page, ".kept h2", drift, "it is back");
    await page.close();
    const anew = await openAt(`/challenges/${id}`);
    await says(anew, ".part .words", "Stamp each value.", "with its note");
    expect(await anew.$eval('.choices [aria-pressed="true"]', (one) => one.textContent)).toBe("Trying");
    await anew.close();
  });

  it("a note that another window changes while it is written keeps both texts, until the reader has chosen", async () => {
    await openNote();
    const mine = await text(popup);
    const [note] = (await pitwall.rows<NoteRow>("notes")).filter((row) => row.text === mine);
    // Behind its back, as a window does of whose writing it has not heard yet.
    await pitwall.setRow("notes", { ...note, text: "Theirs.", writer: "another" });
    await popup.keyboard.press("End");
    await popup.keyboard.type("!");
    await says(popup, ".other", "This note was changed in another window", "the reader is told");
    expect(await all(popup, ".other blockquote")).toEqual(["Theirs."]);
    await popup.close();
    await openNote();
    expect(await text(popup)).toBe(`${mine}!`);
    expect(await all(popup, ".other blockquote")).toEqual(["Theirs."]);
    await press(popup, "Keep both");
    await pitwall.until(async () => (await popup.$(".other")) === null, "it is settled");
    expect(await text(popup)).toBe(`${mine}!`.trimEnd().concat("\n\nTheirs."));
    await pitwall.until(
      async () => (await pitwall.rows<NoteRow>("notes")).some((row) => row.text.endsWith("!\n\nTheirs.")),
      "both are stored as one",
    );
    await popup.close();
  });

  it("two windows that show one note: the one follows what the other writes", async () => {
    await openNote();
    const chosen = await popup.$eval("[data-chosen] .title", (link) => link.textContent ?? "");
    const second = await pitwall.openPopup();
    await second.waitForSelector(".note textarea:not([readonly])");
    expect(await second.$eval("[data-chosen] .title", (link) => link.textContent ?? "")).toBe(chosen);
    await second.focus(".note textarea");
    await second.keyboard.type("From the second window. ");
    await pitwall.until(async () => (await text(popup)) === (await text(second)), "both show the same");
    expect(await text(popup)).toContain("From the second window.");
    expect(await popup.$(".other")).toBeNull();
    await second.close();
    await popup.close();
  });
});
