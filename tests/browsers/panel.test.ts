/**
 * Beside the article, in both browsers. No automation presses a browser's own keys and menus: Chromium's real side panel is
 * opened by the call that a press makes; for the rest the panel's page stands in a tab beside the others, where "the tab in
 * front" is the same. Firefox's key is pressed from inside, on a site that Pitwall may not read; of Chromium's menu the worker
 * is told, on a blog that it may.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/browsers/openPage.ts";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { pressQuote } from "./pressQuote.ts";
import { firstLook, type NoteRow, type PostRow } from "./rows.ts";

interface QuoteRow {
  id: string;
  postKey: string;
  exact: string;
  prefix: string;
  suffix: string;
  inText?: true;
}

describe.each<Kind>(["chromium", "firefox"])("the panel in %s", (kind) => {
  let pitwall: Pitwall;
  let panel: Page;
  let posts: PostRow[];

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
    posts = (await pitwall.rows<PostRow>("posts")).filter(({ link }) =>
      link?.startsWith("https://eugeneyan.com/"),
    );
    panel = await openExtensionPage(pitwall.browser, "sidepanel.html");
  });
  afterAll(() => pitwall?.close());

  const shows = (text: string) =>
    pitwall.until(
      async () => (await panel.$eval("#app", (app) => app.textContent ?? "")).includes(text),
      `the panel shows "${text}"`,
    );
  /** Opens a page in a tab in front, as a reader does who types its address. */
  const visit = async (url: string): Promise<Page> => {
    const page = await pitwall.browser.remote.newPage();
    await page.goto(url);
    await page.bringToFront();
    return page;
  };
  /** Writes into the panel's field: a page that is not in front gets no keys. */
  const write = (text: string) =>
    pitwall.until(
      () =>
        panel.evaluate((value) => {
          const field = document.querySelector<HTMLTextAreaElement>(".note textarea:not([readonly])");
          if (!field) return false;
          field.value = value;
          return field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }, text),
      "there is a field to write into",
    );
  const notes = () => pitwall.rows<NoteRow>("notes");

  it("follows the tab in front, among posts and pages that are none", async () => {
    const [one, two] = posts;
    const first = await visit(one?.link ?? "");
    await shows(one?.title ?? "");
    const second = await visit(two?.link ?? "");
    await shows(two?.title ?? "");
    await first.bringToFront();
    await shows(one?.title ?? "");
    await first.goto("https://eugeneyan.com/");
    await shows("Not a post of your blogs");
    await first.close();
    await second.close();
  });

  it("keeps the note that is written beside a post", async () => {
    const page = await visit(posts[0]?.link ?? "");
    await shows(posts[0]?.title ?? "");
    await write("Shadow first.");
    await shows("Saved");
    await pitwall.until(
      async () =>
        (await notes()).some((row) => row.postKey === posts[0]?.key && row.text === "Shadow first."),
      "the note is stored",
    );
    await page.close();
  });

  it("makes a page a post of elsewhere with its first words, and not before", async () => {
    const page = await visit("https://eugeneyan.com/");
    await shows("Not a post of your blogs");
    const elsewhere = async () =>
      (await pitwall.rows<PostRow>("posts")).filter(({ feedId }) => feedId === "elsewhere");
    expect(await elsewhere()).toEqual([]);
    await write("Look here again.");
    await pitwall.until(async () => (await elsewhere()).length === 1, "the page is a post");
    expect((await elsewhere())[0]).toMatchObject({ unread: 0, key: "link eugeneyan.com" });
    await shows("Elsewhere");
    await pitwall.until(
      async () => (await panel.$eval(".note textarea", (field) => field.value)) === "Look here again.",
      "the field goes on with the same words",
    );
    await page.close();
  });

  it("says what to do where the browser does not tell the page, and knows the post that Pitwall opened there", async () => {
    const page = await visit("https://unknown.example/");
    await shows("Which page is this?");
    await shows("note the page you are on");
    await page.close();
    const foreign = { ...posts[1], key: "link unknown.example/a", keys: ["link unknown.example/a"] };
    await pitwall.setRow("posts", {
      ...foreign,
      link: "https://unknown.example/a",
      title: "On a foreign site",
      unread: 1,
      sortAt: Date.now(),
    });
    const popup = await pitwall.openPopup();
    const link = await popup.waitForSelector('a.title[href="https://unknown.example/a"]');
    await link?.evaluate((one) => (one as HTMLElement).click());
    await shows("On a foreign site");
    await shows("the browser does not tell where you went");
    const opened = await pitwall.until(
      async () =>
        (await pitwall.browser.remote.pages()).find((one) => one.url() === "https://unknown.example/a"),
      "the post's tab is open",
    );
    await opened?.goto("https://unknown.example/b");
    await shows("This tab went on");
    await panel.$eval(".state .act", (button) => (button as HTMLElement).click());
    await shows("On a foreign site");
    await opened?.close();
  });

  it("quotes what is selected, in the note and with its place, and leads back to it", async () => {
    const address = kind === "firefox" ? "https://unknown.example/tall" : (posts[2]?.link ?? "");
    const html = { "content-type": "text/html; charset=utf-8" };
    pitwall.demo.blogs.misbehaviours.set(address, { status: 200, headers: html, body: tallPage });
    const page = await visit(address);
    await page.evaluate(() => {
      const [from, to] = [
        document.querySelector("#from")?.firstChild,
        document.querySelector("#to")?.firstChild,
      ];
      if (from && to) getSelection()?.setBaseAndExtent(from, 11, to, 6);
    });
    await pressQuote(pitwall, page);
    const quote = await pitwall.until(
      async () => (await pitwall.rows<QuoteRow>("quotes"))[0],
      "the quote is stored",
    );
    expect(quote).toMatchObject({
      exact: "infrastructure of things, e.g. a-b & c.\nSecond",
      prefix: "e filler.\nThe unified ",
      suffix: " block of it.\nMore filler.\nMore",
    });
    const written = "> infrastructure of things, e.g. a-b & c.\n>\n> Second\n\n";
    expect((await notes()).find(({ postKey }) => postKey === quote?.postKey)?.text).toBe(written);
    await pitwall.until(
      async () => (await panel.$eval(".note textarea", (field) => field.value)) === written,
      "the field shows the quote",
    );
    await page.evaluate(() => scrollTo(0, 0));
    await panel.$eval(".way", (button) => (button as HTMLElement).click());
    await pitwall.until(async () => {
      const open = (await pitwall.browser.remote.pages()).filter((one) => one.url().startsWith(address));
      const heights = await Promise.all(open.map((one) => one.evaluate(() => scrollY)));
      return heights.some((height) => height > 1000);
    }, "the browser has scrolled to the place");
  });

  it.runIf(kind === "chromium")("is the browser's own side panel", async () => {
    const { remote, base } = pitwall.browser;
    await panel.close();
    const opening = remote.waitForTarget((target) => target.url() === `${base}/sidepanel.html`);
    const page = await visit(posts[0]?.link ?? "");
    await pitwall.inExtension(async () => {
      type Api = {
        windows: { getCurrent(): Promise<{ id: number }> };
        sidePanel: { open(where: object): Promise<void> };
      };
      const { chrome } = globalThis as unknown as { chrome: Api };
      await chrome.sidePanel.open({ windowId: (await chrome.windows.getCurrent()).id });
    });
    panel = await (await opening).asPage();
    await page.bringToFront();
    await shows(posts[0]?.title ?? "");
  });
});

/** Without a second script or style; the place is far below. */
const tallPage = `<!doctype html><html lang="en"><title>A tall page</title><body>
${"<p>Some filler.</p>".repeat(120)}
<p id="from">The unified infrastructure of <b>things</b>, e.g. a-b &amp; c.</p><p id="to">Second block of it.</p>
${"<p>More filler.</p>".repeat(120)}</body></html>`;
