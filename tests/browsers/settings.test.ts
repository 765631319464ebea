/** The settings that reach beyond their page: the language, the pace, how long texts are kept; and folders. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { type FeedRow, firstLook, type NoteRow, type PostRow } from "./rows.ts";

const day = 24 * 60 * 60 * 1000;
const usual = { badge: "unread", theme: "light", opens: "front" };

interface FullPost extends PostRow {
  arrivedAt: number;
  bodyMark?: string;
}

describe.each<Kind>(["chromium", "firefox"])("the settings in %s", (kind) => {
  let pitwall: Pitwall;
  let page: Page;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
    page = await pitwall.openLibrary();
  });
  afterAll(() => pitwall?.close());

  const show = (path: string) =>
    page.evaluate((to) => {
      location.hash = `#/${to}`;
    }, path);
  const heading = () => page.$eval("h1", (one) => one.textContent);
  const choose = (name: string) =>
    page.$$eval(
      ".settings label",
      (labels, wanted) =>
        labels
          .find((label) => label.textContent === wanted)
          ?.querySelector("input")
          ?.click(),
      name,
    );
  const title = () =>
    pitwall.inExtension(() => {
      type Api = { action: { getTitle(where: object): Promise<string> } };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return (browser ?? chrome).action.getTitle({});
    });
  /** What an alarm does, or a page that opens. */
  const wake = () =>
    pitwall.inExtension(() => {
      type Api = { runtime: { sendMessage(message: string): Promise<void> } };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return (browser ?? chrome).runtime.sendMessage("poll").catch(() => undefined);
    });
  const prefer = (change: object) =>
    pitwall.setRow("settings", { name: "preferences", value: { ...usual, ...change } });

  it("speaks another language on every open page at once; what is being written stays, and the focus", async () => {
    const popup = await pitwall.openPopup();
    await popup.waitForSelector("textarea:not([readonly])");
    await popup.type("textarea", "Half a sen");
    await show("settings");
    const select = await page.waitForSelector(".question select");
    await select?.focus();
    await page.select(".question select", "de");
    await pitwall.until(async () => (await heading()) === "Einstellungen", "the library speaks German");
    expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^de/);
    expect(await page.evaluate(() => document.activeElement?.matches(".question select"))).toBe(true);
    await popup.waitForSelector('button[aria-label="Jetzt prüfen"]');
    expect(await popup.evaluate(() => document.documentElement.lang)).toMatch(/^de/);
    expect(await popup.$eval("textarea", (area) => [area.value, area === document.activeElement])).toEqual([
      "Half a sen",
      true,
    ]);
    await pitwall.until(
      async () => /ungelesene Beiträge/.test(await title()),
      "the button's title is German",
    );
    await popup.close();
  });

  it("begins in the language that is chosen: no page shows another one first", async () => {
    const popup = await pitwall.openPopup();
    await popup.waitForSelector('button[aria-label="Jetzt prüfen"]');
    if (kind === "chromium") {
      await popup.evaluateOnNewDocument(() => {
        const seen = new Set<string>();
        Object.assign(globalThis, { seen });
        new MutationObserver(() => {
          for (const button of document.querySelectorAll(".head [aria-label]"))
            seen.add(button.getAttribute("aria-label") ?? "");
        }).observe(document, { childList: true, subtree: true, attributes: true });
      });
      await popup.reload();
      await popup.waitForSelector("li.post");
      const seen = await popup.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
      expect(seen).toContain("Jetzt prüfen");
      expect(seen).not.toContain("Check now");
    }
    await popup.close();
  });

  it("speaks it where no page is open, too", async () => {
    await pitwall.closePages();
    await prefer({ language: "fr" });
    await wake();
    await pitwall.until(async () => /non lus/.test(await title()), "the worker's title is French");
    await prefer({});
    page = await pitwall.openLibrary();
    await pitwall.until(async () => (await heading()) === "Posts", "the browser's language is spoken again");
  });

  it("puts a blog into a folder, under which it stands and by which posts are listed", async () => {
    await show("feeds");
    await page.waitForSelector(".kept h2");
    const openField = (blog: string) =>
      page.$$eval(
        ".kept",
        (lines, wanted) =>
          lines
            .find((line) => line.querySelector("h2, h3")?.textContent === wanted)
            ?.querySelector<HTMLElement>(".organise button")
            ?.click(),
        blog,
      );
    for (const [blog, folder] of [
      ["Sebastian Raschka", "Training"],
      ["Andrej Karpathy", "training"],
    ] as const) {
      await openField(blog);
      await page.waitForSelector(".foldered input");
      await page.keyboard.type(folder);
      await page.keyboard.press("Enter");
      await pitwall.until(
        () =>
          page.$$eval(
            'ul[aria-label="Training"] h3',
            (ones, wanted) => ones.some((one) => one.textContent === wanted),
            blog,
          ),
        `${blog} stands in the folder`,
      );
      await pitwall.until(
        () => page.evaluate(() => document.activeElement?.textContent === "Change folder"),
        "the focus is on its button again",
      );
    }
    const rows = await pitwall.rows<FeedRow & { folder?: string }>("feeds");
    expect(rows.filter(({ folder }) => folder === "Training").length).toBe(4);
    await show("posts");
    await page.waitForSelector('optgroup[label="Training"]');
    await page.select('select[aria-label="Blog"]', "\nTraining");
    const blogs = () =>
      page.$$eval(".line .facts > :first-child", (ones) => ones.map((one) => one.textContent ?? ""));
    await pitwall.until(
      async () =>
        [...new Set(await blogs())].sort().join() === ["Andrej Karpathy", "Sebastian Raschka"].join(),
      "posts of both blogs are listed, and of no other",
    );
    const popup = await pitwall.openPopup();
    await popup.waitForSelector('optgroup[label="Training"]');
    await popup.select('select[aria-label="Blog"]', "\nTraining");
    await pitwall.until(
      () =>
        popup.$$eval("li.post .facts > :first-child", (ones) =>
          ones.every((one) => /Karpathy|Raschka/.test(one.textContent ?? "")),
        ),
      "the popup lists those alone",
    );
    await popup.close();
  });

  it("drops old texts after a while, and says so beside the post", async () => {
    const posts = await pitwall.rows<FullPost>("posts");
    const bodies = new Set((await pitwall.rows<{ key: string }>("bodies")).map(({ key }) => key));
    const noted = new Set((await pitwall.rows<NoteRow>("notes")).map(({ postKey }) => postKey));
    const [old, unread] = posts
      .filter(({ key }) => bodies.has(key) && !noted.has(key))
      .sort((a, b) => b.sortAt - a.sortAt);
    if (!old || !unread) throw new Error("There are no texts.");
    const longAgo = Date.now() - 31 * day;
    await pitwall.setRow("posts", { ...old, arrivedAt: longAgo, unread: 0 });
    await pitwall.setRow("posts", { ...unread, arrivedAt: longAgo, unread: 1 });
    await pitwall.setRow("settings", { name: "textPruning", value: { notBefore: Date.now() - 1 } });
    await prefer({ texts: "month" });
    await wake();
    const left = async () => new Set((await pitwall.rows<{ key: string }>("bodies")).map(({ key }) => key));
    await pitwall.until(async () => !(await left()).has(old.key), "the old text is gone");
    expect((await left()).size).toBe(bodies.size - 1);
    await page.close();
    page = await pitwall.openLibrary();
    await page.waitForSelector(`[data-key="${quoted(old.key)}"]`);
    await page.$eval(`[data-key="${quoted(old.key)}"] .what`, (line) => (line as HTMLElement).click());
    await pitwall.until(
      () => page.$eval(".reading", (pane) => /no longer kept/.test(pane.textContent ?? "")),
      "the pane says that the text is no longer kept",
    );
  });

  it('asks nobody by itself where "only when I ask" is chosen, and everybody once when asked', async () => {
    await show("settings");
    await page.waitForSelector(".settings");
    await choose("only when I ask");
    await pitwall.until(async () => (await pitwall.alarms()).length === 0, "there is no alarm");
    await show("feeds");
    await pitwall.until(
      () =>
        page.$$eval(".fares", (ones) =>
          ones.every((one) => /Asked only when you ask\./.test(one.textContent ?? "")),
        ),
      "the feeds' lines say so",
    );
    const { blogs } = pitwall.demo;
    blogs.requests.length = 0;
    await pitwall.letPass(3 * day);
    await wake();
    await pitwall.restart();
    const popup = await pitwall.openPopup();
    await pitwall.until(
      () => popup.$eval(".answer", (one) => /only when you ask/.test(one.textContent ?? "")),
      "the popup says so",
    );
    expect(await pitwall.badge()).toMatch(/^\d+$/);
    await pitwall.checkNow(popup);
    const asked = () => blogs.addresses.map((url) => blogs.requestsFor(url).length);
    await pitwall.until(async () => (await asked()).every((count) => count > 0), "all are asked", 60_000);
    // One each: none had left before the press.
    expect(new Set(await asked())).toEqual(new Set([1]));
    await pitwall.until(async () => (await pitwall.alarms()).length === 0, "there is no alarm", 30_000);
    await popup.close();
  });
});

/** A post's key as it stands in a selector. */
function quoted(key: string): string {
  return key.replace(/["\\]/g, "\\$&");
}
