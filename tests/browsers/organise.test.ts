/**
 * A reader puts the followed blogs in order. The browser's own prompts can be pressed by no test: the feeds here are on the
 * ten blogs' sites, which need none; that permissions are asked for together, and given back, is tested in
 * `tests/components/permissions.test.ts`, and what follows a refusal with the browser's answer put in its place.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Feed } from "../../storage/feeds.ts";
import { inBothBrowsers } from "./bothBrowsers.ts";
import { wake } from "./feedRows.ts";
import { openFeeds, pressInLine } from "./feedsPage.ts";
import { type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type PostRow, unreadRows } from "./rows.ts";

const blog = "Interconnects";
const feed = "https://www.interconnects.ai/feed";

inBothBrowsers("a blog", (kind) => {
  let pitwall: Pitwall;
  let library: Page;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
    library = await openFeeds(pitwall);
  });
  afterAll(() => pitwall?.close());

  const posts = async () => (await pitwall.rows<PostRow>("posts")).filter(({ feedId }) => feedId === feed);
  const feeds = async () => (await pitwall.rows<Feed>("feeds")).map(({ id }) => id).sort();
  const badge = async () => Number(await pitwall.badge());
  const press = async (name: string, about: string) => {
    const button = await library.waitForFunction(
      (label, title) => {
        const lines = [...document.querySelectorAll("li.kept")];
        const line = lines.find((one) => one.querySelector(":is(h2, h3)")?.textContent === title);
        return [...(line?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === label);
      },
      {},
      name,
      about,
    );
    await (button as unknown as { click(): Promise<void> }).click();
  };

  it("that is unfollowed is gone from badge and lists, and back as it was once that is undone", async () => {
    const [before, all, unread] = [await feeds(), await posts(), (await unreadRows(pitwall)).length];
    const own = all.filter((post) => post.unread === 1).length;
    expect(own).toBeGreaterThan(0);
    await press("Unfollow", blog);
    await library.waitForSelector(".afloat button");
    expect(await badge()).toBe(unread - own);
    expect(await posts()).toEqual([]);
    // A library that is opened meanwhile offers it too.
    await library.close();
    library = await openFeeds(pitwall);
    await library.waitForSelector(".afloat button");
    expect(await library.$eval(".afloat", (one) => one.textContent)).toContain(
      `“${blog}” is no longer followed.`,
    );
    await library.locator('.afloat ::-p-aria([name="Undo"][role="button"])').click();
    await pitwall.until(async () => (await feeds()).includes(feed), "it is followed again");
    await pitwall.until(async () => (await badge()) === unread, "the badge is as it was");
    expect(await posts()).toEqual(all);
    expect(await feeds()).toEqual(before);
  });

  it("with several addresses can be left at one of them", async () => {
    const address = "https://newsletter.ruder.io/feed";
    await pressInLine(library, address, "Unfollow this address");
    await pitwall.until(async () => !(await feeds()).includes(address), "it is unfollowed");
    expect(await feeds()).toContain("https://www.ruder.io/rss/");
    await library.locator('.afloat ::-p-aria([name="Undo"][role="button"])').click();
    await pitwall.until(async () => (await feeds()).includes(address), "it is followed again");
  });

  it("that is unfollowed keeps its starred posts with its name, and comes back with one click and its read marks", async () => {
    const [starred, read] = await posts();
    if (!starred || !read) throw new Error("It has no two posts.");
    await pitwall.setRow("posts", { ...starred, starred: 1 });
    await pitwall.setRow("posts", { ...read, unread: 0 });
    await press("Unfollow", blog);
    await pitwall.until(async () => (await posts()).length === 1, "all but the starred one are away");
    await library.locator('nav ::-p-aria([name="Posts"][role="link"])').click();
    await library.locator('::-p-aria([name="Starred"][role="button"])').click();
    await pitwall.until(
      async () => (await library.$eval("main", (one) => one.textContent))?.includes(blog),
      "the starred post has its blog's name",
    );
    // Ten seconds later nothing can be undone, and the texts are dropped.
    await pitwall.until(async () => !(await library.$(".afloat button")), "the offer is over");
    await wake(pitwall);
    const left = async () => (await pitwall.rows<{ isSettled?: boolean }>("leftFeeds"))[0];
    await pitwall.until(async () => (await left())?.isSettled, "it is settled");
    await library.locator('nav ::-p-aria([name="Feeds"][role="link"])').click();
    await press("Bring back", blog);
    await pitwall.until(async () => (await feeds()).includes(feed), "it is followed again");
    const row = async (key: string) => (await posts()).find((post) => post.key === key);
    expect((await row(read.key))?.unread).toBe(0);
    const looked = async () => (await pitwall.rows<Feed>("feeds")).find(({ id }) => id === feed)?.firstLookAt;
    await pitwall.until(looked, "it is looked at");
    expect((await row(read.key))?.unread).toBe(0);
    expect((await row(starred.key))?.starred).toBe(1);
    const bodies = new Set((await pitwall.rows<{ key: string }>("bodies")).map(({ key }) => key));
    expect(bodies.has(read.key)).toBe(true);
  });
});
