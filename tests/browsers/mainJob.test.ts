/** The main job in both browsers, on the unmodified builds, with the ten blogs under their real names. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { type FeedRow, firstLook, type NoteRow, type PostRow, unreadRows } from "./rows.ts";

const button = (name: string) => `::-p-aria([name="${name}"][role="button"])`;
const note = '::-p-aria([name="Note"][role="textbox"])';

describe.each<Kind>(["chromium", "firefox"])("the main job in %s", (kind) => {
  let pitwall: Pitwall;
  let popup: Page;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
    popup = await pitwall.openPopup();
  });
  afterAll(() => pitwall?.close());

  const listed = () =>
    popup.$$eval('ul[aria-label="Unread posts"] > li a', (links) =>
      links.map((link) => link.textContent ?? ""),
    );
  const statuses = () =>
    popup.$$eval('[role="status"]', (regions) =>
      regions.map((region) => region.textContent ?? "").join(" | "),
    );
  const row = async (title: string): Promise<PostRow | undefined> =>
    (await pitwall.rows<PostRow>("posts")).find((post) => post.title === title);
  /** The list, the badge and the database say the same. */
  const agree = () =>
    pitwall.until(async () => {
      const unread = await unreadRows(pitwall);
      const titles = await listed();
      return badgeOf(unread.length) === (await pitwall.badge()) && titles.length === unread.length;
    }, "list, badge and database agree");

  it("polls the ten blogs on installation, without a click", async () => {
    const feeds = await pitwall.rows<FeedRow>("feeds");
    expect(feeds.length).toBe(13);
    expect(new Set(feeds.map((feed) => feed.blog)).size).toBe(10);
    expect(feeds.filter((feed) => feed.trouble)).toEqual([]);
    for (const address of pitwall.demo.blogs.addresses)
      expect(pitwall.demo.blogs.requestsFor(address).length).toBe(1);
  });

  it("leaves at most five posts of each blog unread, and at least one", async () => {
    const feeds = new Map((await pitwall.rows<FeedRow>("feeds")).map((feed) => [feed.id, feed.blog]));
    const counts = new Map<string, number>();
    for (const post of await unreadRows(pitwall)) {
      const blog = feeds.get(post.feedId) ?? "";
      counts.set(blog, (counts.get(blog) ?? 0) + 1);
    }
    expect(counts.size).toBe(10);
    for (const count of counts.values()) expect(count).toBeLessThanOrEqual(5);
  });

  it("has the badge equal to the unread rows, and the list newest first", async () => {
    await agree();
    const titles = (await unreadRows(pitwall)).sort((a, b) => b.sortAt - a.sortAt).map((post) => post.title);
    expect(await listed()).toEqual(titles);
  });

  it("shows a post that a blog publishes, in the open popup and on the badge, without a reload", async () => {
    const before = (await unreadRows(pitwall)).length;
    const { post } = pitwall.demo.blogs.publish("https://huyenchip.com/feed.xml");
    await pitwall.checkNow(popup);
    await pitwall.until(async () => (await listed()).includes(post.title), "the new post is listed");
    await agree();
    expect((await unreadRows(pitwall)).length).toBe(before + 1);
  });

  it("counts the check's progress in blogs", async () => {
    pitwall.demo.blogs.answer("https://gwern.net/changelog", { status: 304, delay: 3000 });
    await pitwall.checkNow(popup);
    await pitwall.until(
      async () => /Checking 9 of 10/.test(await statuses()),
      'the status says "Checking 9 of 10"',
    );
    pitwall.demo.blogs.answer("https://gwern.net/changelog");
    await pitwall.until(async () => !/Checking/.test(await statuses()), "the check ends");
    await pitwall.until(async () => /unread · checked/.test(await statuses()), "all blogs answer again");
  });

  it("writes no post where the servers say 304", async () => {
    const posts = await pitwall.rows<PostRow>("posts");
    const asked = pitwall.demo.blogs.requests.length;
    await pitwall.checkNow(popup);
    await pitwall.until(
      async () => pitwall.demo.blogs.requests.length >= asked + 13,
      "all thirteen are asked",
    );
    await pitwall.until(async () => !/Checking/.test(await statuses()), "the check ends");
    const again = pitwall.demo.blogs.requests.slice(asked);
    for (const request of again) {
      expect(request.headers["if-none-match"] ?? request.headers["if-modified-since"]).toBeDefined();
      expect(request.headers["cookie"]).toBeUndefined();
      expect(request.headers["referer"]).toBeUndefined();
      expect(`${request.headers["cache-control"] ?? ""} ${request.headers["pragma"] ?? ""}`).not.toContain(
        "no-cache",
      );
    }
    expect(await pitwall.rows<PostRow>("posts")).toEqual(posts);
  });

  it("marks a post read: gone from the list, one less on the badge, 0 in its row", async () => {
    const [title = ""] = await listed();
    await popup.locator(button("Mark read")).click();
    await agree();
    expect(await listed()).not.toContain(title);
    expect(await row(title)).toMatchObject({ unread: 0 });
  });

  it("stars a post, and takes the star away", async () => {
    const [title = ""] = await listed();
    await popup.locator(button("Star")).click();
    await pitwall.until(async () => (await row(title))?.starred === 1, "the star is stored");
    await pitwall.until(
      () =>
        popup.$eval('li button[aria-label="Star"]', (star) => star.getAttribute("aria-pressed") === "true"),
      "the button is pressed",
    );
    await popup.locator(button("Star")).click();
    await pitwall.until(async () => (await row(title))?.starred === 0, "the star is gone");
  });

  it('keeps a note with every keystroke, says "Saved", and marks the post', async () => {
    const [title = ""] = await listed();
    await popup.locator(button("Write a note")).click();
    await popup.locator(note).fill("");
    await (await popup.waitForSelector(note))?.type("Shadow 2 % first.");
    await pitwall.until(async () => /Saved/.test(await statuses()), 'the status says "Saved"');
    const notes = await pitwall.rows<NoteRow>("notes");
    expect(notes.find((one) => one.title === title)?.text).toBe("Shadow 2 % first.");
    await pitwall.until(
      async () => (await popup.$$('ul[aria-label="Unread posts"] > li:first-child .noted')).length === 1,
      "the post is marked as noted",
    );
  });

  it("brings the note back when its post is chosen again", async () => {
    const buttons = await popup.$$('li button[aria-label="Write a note"]');
    await buttons[1]?.click();
    await pitwall.until(
      async () => (await popup.$eval(".note textarea", (field) => field.value)) === "",
      "the other post's note is empty",
    );
    await buttons[0]?.click();
    await pitwall.until(
      async () => (await popup.$eval(".note textarea", (field) => field.value)) === "Shadow 2 % first.",
      "the note is back",
    );
  });

  it("opens a post in a tab and marks it read; the popup then offers it for a note", async () => {
    const [title = ""] = await listed();
    const link = (await row(title))?.link ?? "";
    await popup.$eval('ul[aria-label="Unread posts"] > li a', (one) => one.click());
    await pitwall.until(
      async () => (await pitwall.tabs()).some((url) => sameAddress(url, link)),
      "the post's tab is open",
    );
    expect(await row(title)).toMatchObject({ unread: 0 });
    popup = await pitwall.openPopup();
    await agree();
    expect(await listed()).not.toContain(title);
    await popup.waitForSelector('section[aria-label="You opened"]');
    expect(await popup.$eval('section[aria-label="You opened"] .title', (one) => one.textContent)).toBe(
      title,
    );
    await pitwall.until(
      async () => (await popup.$eval(".note textarea", (field) => field.value)) === "Shadow 2 % first.",
      "its note is in the field",
    );
  });

  it("shows all, caught up, when nothing is unread", async () => {
    for (let left = (await listed()).length; left > 0; left = (await listed()).length) {
      await popup.$eval('li button[aria-label="Mark read"]', (one) => one.click());
      await pitwall.until(async () => (await listed()).length < left, "one post less");
    }
    await agree();
    expect(await statuses()).toContain("All caught up");
    expect(await pitwall.badge()).toBe("");
  });

  it("says offline, not caught up, when no server answers", async () => {
    for (const address of pitwall.demo.blogs.addresses)
      pitwall.demo.blogs.answer(address, { instead: "destroy" });
    await pitwall.checkNow(popup);
    await pitwall.until(async () => /offline/.test(await statuses()), 'the status says "offline"', 30_000);
    expect((await pitwall.rows<FeedRow>("feeds")).filter((feed) => feed.trouble)).toEqual([]);
    expect(await popup.$eval("main", (main) => main.textContent)).toContain("You are offline");
    expect(await pitwall.badge()).toBe("!");
  });
});

/** No number at all stands for none. */
function badgeOf(unread: number): string {
  return unread === 0 ? "" : String(unread);
}

function sameAddress(one: string, other: string): boolean {
  const plain = (url: string) =>
    url
      .replace(/^https?:/, "")
      .replace(/\/+/g, "/")
      .replace(/\/$/, "");
  return plain(one) === plain(other);
}
