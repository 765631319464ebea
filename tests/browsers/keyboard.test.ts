/** The popup works wholly by keyboard: keys as feed readers have them, the focus where one expects it, and undo. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type PostRow, unreadRows } from "./rows.ts";

describe.each<Kind>(["chromium", "firefox"])("the popup's keys, in %s", (kind) => {
  let pitwall: Pitwall;
  let popup: Page;
  let noted = "";

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
    popup = await pitwall.openPopup();
    await popup.waitForSelector("li.post[data-chosen]");
  });
  afterAll(() => pitwall?.close());

  const listed = () =>
    popup.$$eval('ul[aria-label="Unread posts"] a.title', (links) =>
      links.map((link) => link.textContent ?? ""),
    );
  const chosen = () => popup.$eval("[data-chosen] .title", (link) => link.textContent ?? "");
  const focused = () => popup.evaluate(() => document.activeElement?.textContent ?? "");
  const row = async (title: string) =>
    (await pitwall.rows<PostRow>("posts")).find((post) => post.title === title);
  const statuses = () =>
    popup.$$eval('[role="status"]', (regions) => regions.map((one) => one.textContent ?? "").join(" | "));

  it("j and k, and the arrows, choose the next and the previous post, and the focus goes with them", async () => {
    const titles = await listed();
    await popup.keyboard.press("j");
    await pitwall.until(async () => (await focused()) === titles[1], "the second post has the focus");
    expect(await chosen()).toBe(titles[1]);
    await popup.keyboard.press("ArrowDown");
    await pitwall.until(async () => (await focused()) === titles[2], "the third post has the focus");
    await popup.keyboard.press("k");
    await popup.keyboard.press("ArrowUp");
    await popup.keyboard.press("k");
    await pitwall.until(async () => (await focused()) === titles[0], "the first post has the focus");
  });

  it("s stars, m marks read and goes on, u brings it back", async () => {
    const [first = "", second = ""] = await listed();
    await popup.keyboard.press("s");
    await pitwall.until(async () => (await row(first))?.starred === 1, "it is starred");
    await popup.keyboard.press("m");
    await pitwall.until(async () => (await row(first))?.unread === 0, "it is read");
    await pitwall.until(async () => (await focused()) === second, "the next post has the focus");
    expect(await statuses()).toContain("1 post marked read");
    await popup.keyboard.press("u");
    await pitwall.until(async () => (await row(first))?.unread === 1, "it is unread again");
    await pitwall.until(async () => (await listed())[0] === first, "it is listed again");
  });

  it("n writes the note, where keys are letters, and Esc goes back to the post", async () => {
    const title = await chosen();
    noted = title;
    await popup.keyboard.press("n");
    await pitwall.until(
      () => popup.evaluate(() => document.activeElement?.matches(".note textarea") ?? false),
      "the note has the focus",
    );
    await popup.keyboard.type("jump m");
    await pitwall.until(async () => /Saved/.test(await statuses()), "it is saved");
    expect((await row(title))?.unread).toBe(1);
    await popup.keyboard.press("Escape");
    expect(await focused()).toBe(title);
  });

  it("? lists the keys and Esc closes the list", async () => {
    await popup.keyboard.press("?");
    await pitwall.until(() => popup.$eval("dialog.keys", (dialog) => dialog.open), "the list is open");
    await popup.keyboard.press("m");
    await popup.keyboard.press("Escape");
    await pitwall.until(async () => (await popup.$("dialog.keys")) === null, "the list is closed");
  });

  it("a blog's posts are shown alone, and marked read together; undo also from a popup opened anew", async () => {
    const all = await listed();
    await popup.select('select[aria-label="Blog"]', "Simon Willison");
    await pitwall.until(async () => (await listed()).length < all.length, "the list is shorter");
    const his = await listed();
    expect(his.length).toBeGreaterThan(0);
    const facts = await popup.$$eval("li.post .facts > :first-child", (ones) =>
      ones.map((one) => one.textContent),
    );
    expect(new Set(facts)).toEqual(new Set(["Simon Willison"]));
    await popup.locator('::-p-aria([name="Mark all read"][role="button"])').click();
    await pitwall.until(async () => (await listed()).length === 0, "none of his is left");
    expect(await popup.$eval("main.state", (main) => main.textContent)).toContain(
      "Nothing of this blog is unread",
    );
    expect((await unreadRows(pitwall)).length).toBe(all.length - his.length);
    await pitwall.until(
      async () => (await pitwall.badge()) === String(all.length - his.length),
      "the badge has gone down",
    );
    await popup.close();
    popup = await pitwall.openPopup();
    await popup.locator('::-p-aria([name="Undo"][role="button"])').click();
    await pitwall.until(async () => (await listed()).length === all.length, "all are back");
    await pitwall.until(async () => (await pitwall.badge()) === String(all.length), "so is the badge");
    expect(await listed()).toEqual(all);
  });

  it("/ searches as one types, over titles, blogs and notes; the arrow goes to what is found, Esc back", async () => {
    const all = await listed();
    const [post] = (await pitwall.rows<PostRow>("posts")).filter(({ title }) =>
      /feature store goes stale/.test(title),
    );
    if (!post) throw new Error("The demo's post is gone.");
    const found = () =>
      popup.$$eval('ul[aria-label="Search"] a.title', (links) => links.map((link) => link.textContent ?? ""));
    await popup.keyboard.press("/");
    await pitwall.until(
      () => popup.evaluate(() => document.activeElement?.matches('input[type="search"]') ?? false),
      "the search has the focus",
    );
    await popup.keyboard.type("stale FEATURE sto");
    await pitwall.until(async () => (await found()).join() === post.title, "the post is found");
    await pitwall.until(async () => /1 post found/.test(await statuses()), "the number is said");
    await popup.keyboard.press("ArrowDown");
    await pitwall.until(async () => (await focused()) === post.title, "what was found has the focus");
    await popup.keyboard.press("/");
    await popup.$eval('input[type="search"]', (field) => {
      field.value = "jump m";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
    await pitwall.until(async () => (await found()).join() === noted, "the noted post is found by its note");
    await popup.$eval('input[type="search"]', (field) => {
      field.value = "nowhere at all";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
    await pitwall.until(
      async () => /Nothing has these words/.test(await popup.$eval("main", (main) => main.textContent ?? "")),
      "nothing is found, in words",
    );
    await popup.focus('input[type="search"]');
    await popup.keyboard.press("Escape");
    await pitwall.until(async () => (await listed()).join() === all.join(), "the list is back");
  });

  it("o opens the chosen post", async () => {
    await popup.waitForSelector("[data-chosen]");
    const title = await chosen();
    const tabs = (await pitwall.tabs()).length;
    await popup.keyboard.press("o").catch(() => undefined); // the popup closes under the key
    await pitwall.until(async () => (await row(title))?.unread === 0, "it is read");
    await pitwall.until(async () => (await pitwall.tabs()).length >= tabs, "its tab is open");
  });
});
