/** Long lists, with titles as bad as they come: the layout stands, the order is stable, and little is drawn. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Post } from "../../storage/posts.ts";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type PostRow } from "./rows.ts";

const oddTitles = [
  "word ".repeat(2000),
  "x".repeat(10_000),
  "🚀".repeat(500),
  "\u202eright to left by force\u202c, and \u2066isolated\u2069 \u202d",
  "عنوان من اليمين إلى اليسار (42) about drift",
  "",
  "\u0000\u200b\n\t",
];

/** Twelve hundred unread posts of three instants, the newest under odd titles. */
function posts(feedId: string, now: number): Post[] {
  return Array.from({ length: 1200 }, (_, n) => {
    const key = `link long.example/${(n * 7919) % 1201}`;
    const title = oddTitles[n] ?? `Post ${n}`;
    const sortAt = now - Math.floor(n / 400) * 86_400_000;
    const more = { arrivedAt: now, changedAt: now, unread: 1 as const, starred: 0 as const };
    return { key, keys: [key], feedId, link: `https://long.example/${n}`, title, sortAt, ...more };
  });
}

/** In the order of the list: the newest first; of one instant as the index has them, by key. */
function newestFirst(one: PostRow & { sortAt: number }, other: PostRow & { sortAt: number }): number {
  return other.sortAt - one.sortAt || (one.key < other.key ? 1 : -1);
}

/** Scrolls a list to its end; gives the keys in the order of their numbers, and the most rows that stood there at once. */
async function scrollThrough(page: Page, scroller: string, rows: string) {
  return await page.evaluate(
    async (where, what) => {
      const box = document.querySelector(where) as HTMLElement;
      const seen = new Map<number, string>();
      const doubled: string[] = [];
      let [most, still] = [0, 0];
      while (still < 30) {
        const lines = [...document.querySelectorAll<HTMLElement>(what)];
        most = Math.max(most, lines.length);
        const before = seen.size;
        for (const line of lines) {
          const [place, key] = [Number(line.getAttribute("aria-posinset")), line.dataset["key"] ?? ""];
          if ((seen.get(place) ?? key) !== key) doubled.push(`${place} ${key}`);
          seen.set(place, key);
        }
        still = seen.size === before ? still + 1 : 0;
        box.scrollTop += 600;
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      }
      const order = [...seen].sort(([one], [other]) => one - other).map(([, key]) => key);
      return { order, most, doubled, height: box.scrollHeight };
    },
    scroller,
    rows,
  );
}

/**
 * Presses a key so many times, each time when the row it leads to is there, as one does who looks. Gives the place of the
 * row that is chosen in the end. Runs in the page, which is forty times as fast as pressing from without.
 */
async function pressInTurn(key: string, times: number): Promise<number> {
  const placeOf = (row: Element | null) => Number(row?.getAttribute("aria-posinset") ?? Number.NaN);
  const chosen = () => placeOf(document.querySelector("li[data-chosen]"));
  const until = async (ask: () => boolean) => {
    for (let frame = 0; !ask(); frame += 1) {
      if (frame > 600) throw new Error(`${key} leads no further than to post ${chosen()}.`);
      await new Promise(requestAnimationFrame);
    }
  };
  for (let n = 0; n < times; n += 1) {
    const next = chosen() + (key === "j" ? 1 : -1);
    await until(() => document.querySelector(`li[aria-posinset="${next}"]`) !== null);
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    await until(() => chosen() === next);
  }
  return chosen();
}

describe.each<Kind>(["chromium", "firefox"])("long lists, in %s", (kind) => {
  let pitwall: Pitwall;
  let expected: string[] = [];

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
    const [owner] = await pitwall.rows<PostRow & { feedId: string }>("posts");
    await pitwall.inExtension(
      async (rows) => {
        await new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open("pitwall");
          opening.onsuccess = () => {
            const writing = opening.result.transaction("posts", "readwrite");
            for (const row of rows) writing.objectStore("posts").put(row);
            writing.onabort = () => reject(writing.error);
            writing.oncomplete = () => resolve();
            opening.result.close();
          };
        });
      },
      posts(owner?.feedId ?? "", Date.now()),
    );
    const all = await pitwall.rows<PostRow & { sortAt: number }>("posts");
    expected = all.sort(newestFirst).map(({ key }) => key);
  });
  afterAll(() => pitwall?.close());

  it("the popup scrolls through all unread posts, each once and in one order, and draws few", async () => {
    const unread = (await pitwall.rows<PostRow & { sortAt: number }>("posts"))
      .filter((post) => post.unread === 1)
      .sort(newestFirst);
    const popup = await pitwall.openPopup();
    await popup.waitForSelector("li.post");
    const { order, most, doubled } = await scrollThrough(popup, "main.posts", "li.post");
    expect(doubled).toEqual([]);
    expect(order).toEqual(unread.map(({ key }) => key));
    expect(most).toBeLessThanOrEqual(200);
    await popup.$eval("main.posts", (box) => box.scrollTo(0, 0));
    await pitwall.until(
      () => popup.$eval("li.post", (row) => row.getAttribute("aria-posinset") === "1"),
      "the list begins with its first post again",
    );
    expect(await popup.$eval("main.posts ul", (list) => getComputedStyle(list).paddingBlockStart)).toBe(
      "0px",
    );
    await popup.close();
  });

  it("odd titles break nothing: no line is wider than the popup, none higher than a few lines", async () => {
    const popup = await pitwall.openPopup();
    await popup.waitForSelector("li.post");
    const sizes = await popup.$$eval("li.post", (rows) =>
      rows.slice(0, 40).map((row) => ({ wide: row.scrollWidth, high: row.getBoundingClientRect().height })),
    );
    expect(Math.max(...sizes.map(({ wide }) => wide))).toBeLessThanOrEqual(400);
    expect(Math.max(...sizes.map(({ high }) => high))).toBeLessThanOrEqual(130);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    const untitled = await popup.$$eval(
      "li.post .title",
      (titles) => titles.filter((title) => title.textContent?.trim() === "").length,
    );
    expect(untitled).toBe(0);
    await popup.close();
  });

  it("j held down leads through the windows post by post, and k back", async () => {
    const popup = await pitwall.openPopup();
    await popup.waitForSelector("li.post[data-chosen]");
    const go = (key: "j" | "k", times: number) => popup.evaluate(pressInTurn, key, times);
    const start = await go("j", 0);
    expect(await go("j", 220)).toBe(start + 220);
    expect(await popup.$$eval("li.post", (rows) => rows.length)).toBeLessThanOrEqual(200);
    expect(await go("k", 130)).toBe(start + 90);
    await popup.close();
  });

  it("a post marked read far down leaves, and what one looks at stays", async () => {
    const popup = await pitwall.openPopup();
    await popup.waitForSelector("li.post");
    const go = async (by: number) => {
      await popup.$eval("main.posts", (box, px) => box.scrollBy(0, px), by);
      await popup.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
    };
    await pitwall.until(async () => {
      await go(600);
      return popup.$eval("li.post", (row) => Number(row.getAttribute("aria-posinset")) > 500);
    }, "five hundred posts have left the window");
    const midst = await popup.evaluateHandle(() => {
      const box = document.querySelector("main.posts")?.getBoundingClientRect();
      const rows = [...document.querySelectorAll<HTMLElement>("li.post")];
      return rows.find((row) => row.getBoundingClientRect().top > (box?.top ?? 0) + 100) ?? document.body;
    });
    const [key, next] = await midst.evaluate((row) => [
      (row as HTMLElement).dataset["key"],
      (row.nextElementSibling as HTMLElement).dataset["key"],
    ]);
    const top = await midst.evaluate((row) => row.getBoundingClientRect().top);
    await midst.evaluate((row) => row.querySelector<HTMLElement>('button[aria-label="Mark read"]')?.click());
    await pitwall.until(
      () => popup.evaluate((read) => !document.querySelector(`[data-key="${CSS.escape(read)}"]`), key ?? ""),
      "it has left",
    );
    const moved = await popup.evaluate(
      (one) => document.querySelector(`[data-key="${CSS.escape(one)}"]`)?.getBoundingClientRect().top ?? -1,
      next ?? "",
    );
    expect(Math.abs(moved - top)).toBeLessThan(3);
    await popup.close();
  });

  it("the library scrolls through all posts, the newest first or the oldest", async () => {
    const library = await pitwall.openLibrary();
    await library.waitForSelector("li.line");
    const newest = await scrollThrough(library, "html", "li.line");
    expect(newest.doubled).toEqual([]);
    expect(newest.order).toEqual(expected);
    expect(newest.most).toBeLessThanOrEqual(200);
    await library.select('select[aria-label="Order"]', "oldest");
    const last = expected.at(-1);
    await pitwall.until(
      () =>
        library.evaluate(
          (key) => document.querySelector<HTMLElement>("li.line")?.dataset["key"] === key,
          last,
        ),
      "the oldest post stands on top",
    );
    expect(await library.evaluate(() => document.documentElement.scrollTop)).toBe(0);
    const oldest = await scrollThrough(library, "html", "li.line");
    expect(oldest.order).toEqual([...expected].reverse());
    await library.close();
  });
});
