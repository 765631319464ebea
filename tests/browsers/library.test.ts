/** The library: its addresses, its lists, the text beside them, and the settings, which hold in every page. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type PostRow, unreadRows } from "./rows.ts";

const hostile = `<h2>What broke</h2><p>First <b>line</b>.</p><script>window.ran = 1</script>
<img src="https://huyenchip.com/pixel.gif" onerror="window.ran = 2"><iframe src="https://huyenchip.com/frame"></iframe>
<svg onload="window.ran = 3"><text>drawn</text></svg><a href="javascript:window.ran = 4">a link</a>
<meta http-equiv="refresh" content="0;url=https://huyenchip.com/away"><style>* { display: none }</style>
<form action="https://huyenchip.com/form"><input name="q"></form><pre>one
  two</pre><ul><li>An item</li></ul><blockquote><p>Quoted.</p></blockquote>`;

describe.each<Kind>(["chromium", "firefox"])("the library in %s", (kind) => {
  let pitwall: Pitwall;
  let page: Page;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
    page = await pitwall.openLibrary();
    await page.waitForSelector('ul[aria-label="Posts"] > li');
  });
  afterAll(() => pitwall?.close());

  const titles = () =>
    page.$$eval('ul[aria-label="Posts"] .title', (links) => links.map((link) => link.textContent ?? ""));
  const show = (name: string) =>
    page.$$eval(
      ".choices button",
      (buttons, wanted) => buttons.find((button) => button.textContent === wanted)?.click(),
      name,
    );
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

  it("gives each page an address: links, back, forward, and a page opened anew", async () => {
    await page.$eval('nav a[href="#/notes"]', (link) => link.click());
    await pitwall.until(async () => (await heading()) === "Notes", "the notes are shown");
    await page.evaluate(() => history.back());
    await pitwall.until(async () => (await heading()) === "Posts", "back leads to the posts");
    await page.evaluate(() => history.forward());
    await pitwall.until(async () => (await heading()) === "Notes", "forward leads to the notes");
    expect(await page.evaluate(() => location.hash)).toBe("#/notes");
    await page.evaluate(() => {
      location.hash = "#/posts";
    });
    await pitwall.until(async () => (await heading()) === "Posts", "the posts are shown");
  });

  it("lists all, unread, starred and noted posts, of one blog or of all", async () => {
    const unread = await unreadRows(pitwall);
    await show("Unread");
    await pitwall.until(async () => (await titles()).length === unread.length, "the unread are listed");
    const [post] = unread.sort((a, b) => b.sortAt - a.sortAt);
    if (!post) throw new Error("Nothing is unread.");
    await pitwall.setRow("posts", { ...post, starred: 1 });
    await pitwall.setRow("notes", {
      postKey: post.key,
      text: "Noted.",
      title: post.title,
      blog: "",
      createdAt: 1,
      changedAt: 1,
    });
    for (const choice of ["Starred", "Noted"]) {
      await show(choice);
      await pitwall.until(async () => (await titles()).join() === post.title, `${choice} lists the one`);
    }
    await show("All");
    await page.select('select[aria-label="Blog"]', "Chip Huyen");
    await pitwall.until(
      async () =>
        (
          await page.$$eval(".line .facts > :first-child", (ones) => ones.map((one) => one.textContent))
        ).every((blog) => blog === "Chip Huyen"),
      "one blog alone is listed",
    );
    await page.select('select[aria-label="Blog"]', "");
  });

  it("shows a post's text as text alone: nothing runs, nothing is asked, nothing leads away", async () => {
    const [post] = (await unreadRows(pitwall)).sort((a, b) => b.sortAt - a.sortAt);
    if (!post) throw new Error("Nothing is unread.");
    await pitwall.setRow("bodies", { key: post.key, html: hostile });
    await show("Unread");
    await pitwall.until(async () => (await titles())[0] === post.title, "it is on top");
    const asked = pitwall.demo.blogs.requests.length;
    const tabs = await pitwall.tabs();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("j");
    await page.waitForSelector(".reading pre");
    const shown = await page.$$eval(".reading > :is(h3, p, pre, blockquote)", (blocks) =>
      blocks.map((block) => `${block.tagName} ${block.textContent}`),
    );
    expect(shown.slice(1, -1)).toEqual([
      "H3 What broke",
      "P First line.",
      "P a link",
      "PRE one\n  two",
      "P An item",
      "BLOCKQUOTE Quoted.",
    ]);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
    expect(await page.$$(".reading :is(img, iframe, svg, form, style, script)")).toEqual([]);
    expect(pitwall.demo.blogs.requests.length).toBe(asked);
    expect(await pitwall.tabs()).toEqual(tabs);
  });

  it("writes the chosen post's note beside its text", async () => {
    await page.keyboard.press("n");
    await pitwall.until(
      () => page.evaluate(() => document.activeElement?.matches(".reading textarea") ?? false),
      "the note has the focus",
    );
    await page.keyboard.type(" And more.");
    await pitwall.until(
      async () => (await pitwall.rows<{ text: string }>("notes")).some(({ text }) => /And more\./.test(text)),
      "it is stored",
    );
  });

  it("agrees with two popups about what is read, at once", async () => {
    await page.evaluate(() => {
      location.hash = "#/posts";
    });
    await show("Unread");
    const popups = [await pitwall.openPopup(), await pitwall.openPopup()];
    const lists = () =>
      Promise.all([
        titles(),
        ...popups.map((popup) =>
          popup.$$eval('ul[aria-label="Unread posts"] .title', (links) =>
            links.map((link) => link.textContent ?? ""),
          ),
        ),
      ]);
    const agree = (what: string) =>
      pitwall.until(
        async () => {
          const [library, ...others] = await lists();
          const unread = await unreadRows(pitwall);
          return library.length === unread.length && others.every((other) => other.join() === library.join());
        },
        what,
        5000,
      );
    await agree("three pages list the same");
    for (const press of ["Mark read", "Star", "Mark read"]) {
      await popups[1]?.$eval(`li.post button[aria-label="${press}"]`, (button) =>
        (button as HTMLElement).click(),
      );
      await agree(`three pages list the same after "${press}"`);
    }
    await page.$eval('.line button[aria-label="Mark read"]', (button) => (button as HTMLElement).click());
    await agree("three pages list the same after the library marked one read");
    for (const popup of popups) await popup.close();
  });

  it("stays open when a post is opened from it, and when its own key is pressed", async () => {
    await show("All");
    const before = (await pitwall.tabs()).length;
    await page.keyboard.press("g");
    await page.waitForSelector(".line a.title");
    await page.$eval(".line a.title", (link) => (link as HTMLElement).click());
    await pitwall.until(async () => (await pitwall.tabs()).length === before + 1, "the post's tab is open");
    expect(page.isClosed()).toBe(false);
    expect(await heading()).toBe("Posts");
  });

  it("keeps what is chosen in the settings: the badge, the light, and where posts open", async () => {
    await page.evaluate(() => {
      location.hash = "#/settings";
    });
    await page.waitForSelector(".settings");
    await choose("no number");
    await pitwall.until(async () => (await pitwall.badge()) === "", "the badge is blank");
    await choose("the number of unread posts");
    const count = String((await unreadRows(pitwall)).length);
    await pitwall.until(async () => (await pitwall.badge()) === count, "the badge counts again");
    await choose("dark");
    await choose("in a tab behind, and the popup stays open");
    const paper = () => getComputedStyle(document.body).backgroundColor;
    await pitwall.until(async () => (await page.evaluate(paper)) === "rgb(23, 23, 22)", "the page is dark");
    const popup = await pitwall.openPopup();
    await popup.waitForSelector("li.post a.title");
    expect(await popup.evaluate(paper)).toBe("rgb(23, 23, 22)");
    const before = (await pitwall.tabs()).length;
    const title = await popup.$eval("li.post a.title", (link) => link.textContent);
    await popup.$eval("li.post a.title", (link) => link.click());
    await pitwall.until(
      async () =>
        (await pitwall.rows<PostRow>("posts")).some((post) => post.title === title && post.unread === 0),
      "the post is read",
    );
    await pitwall.until(async () => (await pitwall.tabs()).length > before, "its tab is open");
    expect(popup.isClosed()).toBe(false);
    await popup.close();
  });
});
