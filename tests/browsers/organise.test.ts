/**
 * A reader puts the followed blogs in order. The browser's own prompts can be pressed by no test: the feeds here are on the
 * ten blogs' sites, which need none; that permissions are asked for together, and given back, is tested in
 * `tests/components/permissions.test.ts`, and what follows a refusal with the browser's answer put in its place.
 */
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Feed } from "../../storage/feeds.ts";
import { inBothBrowsers } from "./bothBrowsers.ts";
import { wake } from "./feedRows.ts";
import { openFeeds, pressInLine } from "./feedsPage.ts";
import { findFaults } from "./findFaults.ts";
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
    // Not by a place on the page: lines move while what was done before is drawn.
    await (button as unknown as ElementHandle<HTMLElement>).evaluate((one) => {
      one.focus();
      one.click();
    });
  };

  it("that is unfollowed is gone from badge and lists, and back as it was once that is undone", async () => {
    const [before, all, unread] = [await feeds(), await posts(), (await unreadRows(pitwall)).length];
    const own = all.filter((post) => post.unread === 1).length;
    expect(own).toBeGreaterThan(0);
    await press("Unfollow", blog);
    await library.waitForSelector(".afloat button");
    expect(await badge()).toBe(unread - own);
    expect(await posts()).toEqual([]);
    expect(await findFaults(library)).toEqual([]);
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

  it("that is muted is not counted, until it is heard again", async () => {
    const unread = (await unreadRows(pitwall)).length;
    const own = (await posts()).filter((post) => post.unread === 1).length;
    await press("Mute", blog);
    await pitwall.until(async () => (await badge()) === unread - own, "the badge does not count it");
    expect(await findFaults(library)).toEqual([]);
    await press("Unmute", blog);
    await pitwall.until(async () => (await badge()) === unread, "the badge counts it again");
  });

  it("that is renamed has its new name on its line, and the focus is there", async () => {
    await press("Rename", blog);
    await library.locator('input[aria-label="Name of the blog"]').fill("Nathan's letters");
    await library.keyboard.press("Enter");
    await library.waitForFunction(() =>
      document.activeElement?.closest("li")?.textContent?.includes("Nathan's letters"),
    );
    await press("Rename", "Nathan's letters");
    await library.locator('input[aria-label="Name of the blog"]').fill("Gwern");
    await library.keyboard.press("Enter");
    await library.waitForFunction(() =>
      /Another blog is called “Gwern”/.test(document.body.textContent ?? ""),
    );
    await library.locator('input[aria-label="Name of the blog"]').fill(blog);
    await library.keyboard.press("Enter");
    await pitwall.until(
      async () => (await pitwall.rows<Feed>("feeds")).some((row) => row.blog === blog),
      "it has its old name",
    );
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
    expect(await findFaults(library)).toEqual([]);
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

const atom = "https://karpathy.github.io/atom.xml";
const dead = "https://gwern.net/feed.xml";
const list = `<?xml version="1.0"?>
<opml version="1.1"><head><title>Mine</title></head><body>
  <outline text="Systems">
    <outline type="rss" text="Notes on training" xmlUrl="${atom}" htmlUrl="https://karpathy.github.io/"/>
    <outline type="rss" text="A blog that is gone" xmlUrl="${dead}"/>
  </outline>
  <outline type="rss" text="${blog}" xmlUrl="http://interconnects.ai/feed/"/>
  <outline type="rss" text="A trick" xmlUrl="javascript:alert(1)"/>
</body></opml>`;

inBothBrowsers("a list of feeds", (kind) => {
  let pitwall: Pitwall;
  let library: Page;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
    const { blogs } = pitwall.demo;
    const { body } = blogs.document("https://karpathy.bearblog.dev/feed/");
    const headers = { "content-type": "application/atom+xml" };
    blogs.misbehaviours.set(atom, { status: 200, headers, body });
    blogs.misbehaviours.set(dead, { status: 404 });
    library = await pitwall.openLibrary();
    await library.locator('::-p-aria([name="Settings"][role="link"])').click();
    await library.waitForSelector("input[type=file]");
  });
  afterAll(() => pitwall?.close());

  const choose = async (text: string) => {
    await library.$eval(
      ".opml input[type=file]",
      (input, content) => {
        const files = new DataTransfer();
        files.items.add(new File([content], "mine.opml"));
        (input as HTMLInputElement).files = files.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      },
      text,
    );
  };
  const said = () => library.$eval(".opml", (one) => one.textContent ?? "");
  const says = (part: string) =>
    pitwall.until(async () => (await said()).includes(part), `it says “${part}”`);
  const imported = async () =>
    (await pitwall.rows<Feed>("feeds")).filter(({ importedAt }) => importedAt !== undefined);
  const click = (name: string) => library.locator(`.opml ::-p-aria([name="${name}"][role="button"])`).click();
  const permit = (isGiven: boolean) =>
    library.evaluate((answer) => {
      type Permissions = { request(what: object, done?: (isGiven: boolean) => void): Promise<boolean> };
      type Api = { permissions: Permissions };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      (browser ?? chrome).permissions.request = async (_, done) => {
        done?.(answer);
        return answer;
      };
    }, isGiven);

  it("that is broken is said to be broken, with the line, and nothing is followed", async () => {
    await choose(list.replace("</outline>", "<outline>"));
    await says("mine.opml cannot be read: its XML is broken in line 9. Nothing was added.");
    expect(await pitwall.rows("feeds")).toHaveLength(13);
  });

  it("is shown before anything is asked: what is new, what is followed, what cannot be and why", async () => {
    await choose(list);
    await says("2 are new");
    for (const part of ["1 is followed already", "1 cannot be followed", "Line 8: it is no web address."])
      expect(await said()).toContain(part);
    expect(await findFaults(library)).toEqual([]);
    expect(await pitwall.rows("feeds")).toHaveLength(13);
    expect(pitwall.demo.blogs.requests.filter(({ url }) => url === atom || url === dead)).toEqual([]);
  });

  it("that the reader does not allow adds nothing, and can be tried again", async () => {
    await permit(false);
    await click("Follow 2 feeds");
    await says("Nothing was added; you can try again.");
    expect(await pitwall.rows("feeds")).toHaveLength(13);
    await permit(true);
  });

  it("is followed with its folder, asked, and what failed is named with its reason", async () => {
    await click("Follow 2 feeds");
    await says("All 2 imported feeds were asked.");
    await says("1 failed");
    expect(await said()).toMatch(/A blog that is gone.*gwern\.net\/feed\.xml/);
    expect(await findFaults(library)).toEqual([]);
    const rows = await imported();
    expect(rows.map(({ url, folder, trouble }) => [url, folder, trouble?.kind]).sort()).toEqual([
      [dead, "Systems", "missing"],
      [atom, "Systems", undefined],
    ]);
  });

  it("is exported with all that is followed, and read again there is nothing new", async () => {
    await library.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => document.body.setAttribute("data-saved", text));
        return make(blob);
      };
    });
    await click("Export OPML");
    const saved = await pitwall.until(
      () => library.$eval("body", (body) => body.getAttribute("data-saved") ?? ""),
      "a file is made",
    );
    expect(saved).toMatch(/<outline text="Systems" title="Systems">\s+<outline text="A blog|Notes/);
    expect(saved).toContain('pitwall:kind="page"');
    await choose(saved);
    await says("15 are followed already");
    expect(await said()).toContain("0 are new");
    expect(await pitwall.rows("feeds")).toHaveLength(15);
  });

  it("is asked to its end, each feed once, though the worker is ended in the middle", async () => {
    const urls = [1, 2, 3, 4, 5, 6].map((n) => `https://huyenchip.com/n${n}.xml`);
    await follow(urls);
    await pitwall.until(async () => asked(urls).length >= 2, "two of them are asked");
    await pitwall.stopWorker();
    const done = async () => (await newest(urls)).every(({ askedAt }) => askedAt !== undefined);
    await pitwall.until(
      async () => {
        if (!(await done())) await wake(pitwall);
        return done();
      },
      "all of them are asked",
      60_000,
    );
    await pitwall.until(
      () => asked(urls).length >= 5,
      "all but the one at which it was ended have been asked",
    );
    expect(new Set(asked(urls)).size).toBe(asked(urls).length);
  });

  it("that is stopped follows no more than what was asked by then", async () => {
    const urls = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `https://eugeneyan.com/n${n}.xml`);
    await follow(urls);
    await pitwall.until(async () => asked(urls).length >= 2, "two of them are asked");
    await click("Stop, and unfollow the rest");
    await pitwall.until(async () => (await newest(urls)).length < 8, "the rest is unfollowed");
    const { length } = asked(urls);
    expect(length).toBeLessThan(8);
    await wake(pitwall);
    await new Promise((done) => setTimeout(done, 3000));
    expect(asked(urls).length).toBeLessThanOrEqual(length + 1);
    expect((await newest(urls)).length).toBeLessThanOrEqual(length + 1);
  });

  async function follow(urls: string[]): Promise<void> {
    for (const url of urls) pitwall.demo.blogs.misbehaviours.set(url, { status: 404 });
    const lines = urls.map((url) => `<outline text="${url}" xmlUrl="${url}"/>`);
    await choose(`<opml><body>${lines.join("")}</body></opml>`);
    await click(`Follow ${urls.length} feeds`);
    await pitwall.until(async () => (await newest(urls)).length === urls.length, "they are followed");
  }

  function asked(urls: string[]): string[] {
    return pitwall.demo.blogs.requests.map(({ url }) => url).filter((url) => urls.includes(url));
  }

  async function newest(urls: string[]): Promise<Feed[]> {
    return (await pitwall.rows<Feed>("feeds")).filter(({ url }) => urls.includes(url));
  }
});
