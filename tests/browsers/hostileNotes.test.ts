/** Notes that want to do harm are shown: nothing runs, nothing is loaded, nothing leads away. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/browsers/openPage.ts";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { hostileMarkdown } from "./hostileMarkdown.ts";
import { firstLook } from "./rows.ts";

describe.each<Kind>(["chromium", "firefox"])(`${hostileMarkdown.length} hostile notes, in %s`, (kind) => {
  let pitwall: Pitwall;
  let page: Page;
  const requests: string[] = [];
  const navigations: string[] = [];

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
    expect(hostileMarkdown.length).toBeGreaterThan(100);
    await pitwall.inExtension(putNotes, hostileMarkdown);
    page = await openExtensionPage(pitwall.browser, "library.html#/settings");
    await page.waitForSelector("form.settings");
    page.on("request", (request) => requests.push(request.url()));
    page.on("framenavigated", (frame) => navigations.push(frame.url()));
    page.on("popup", () => navigations.push("popup"));
    page.on("dialog", (dialog) => void dialog.dismiss().then(() => navigations.push("dialog")));
  });
  afterAll(() => pitwall?.close());

  const marks = () => page.$$eval(".notebook .prose", (ones) => ones.length);

  it("are all shown", async () => {
    await page.evaluate(() => {
      location.hash = "#/notes";
    });
    navigations.length = 0;
    await pitwall.until(
      async () => {
        await page.evaluate(() => document.querySelector<HTMLElement>(".more")?.click());
        return (await marks()) >= hostileMarkdown.length;
      },
      "every note is drawn",
      60_000,
    );
    await pitwall.until(
      async () => (await page.$$(".prose[data-plain]")).length === 0,
      "every note is read as Markdown",
    );
    // What is loaded or runs late has time to do so.
    await page.evaluate(() => new Promise((go) => setTimeout(go, 1500)));
  });

  it("run nothing, load nothing and lead nowhere", async () => {
    expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
    const ours = (url: string) => /^(chrome|moz)-extension:/.test(url);
    expect(requests.filter((url) => !ours(url))).toEqual([]);
    expect(navigations.filter((url) => !/#\/notes$/.test(url))).toEqual([]);
    expect(await page.$eval("main h1", (one) => one.textContent)).toBe("Notes");
  });

  it("leave in the page only what Markdown is made of", async () => {
    const found = await page.evaluate(() => {
      const allowed = new Set(
        "A BLOCKQUOTE BR CODE DEL EM H4 HR LI OL P PRE SPAN STRONG TABLE TBODY TD TH THEAD TR UL".split(" "),
      );
      const attributes = new Set(["href", "target", "rel", "dir", "tabindex", "start"]);
      const all = [...document.querySelectorAll(".prose *")];
      return {
        count: all.length,
        tags: all.map((one) => one.tagName).filter((name) => !allowed.has(name)),
        attributes: all.flatMap((one) => one.getAttributeNames()).filter((name) => !attributes.has(name)),
        links: [...document.querySelectorAll<HTMLAnchorElement>(".prose a")]
          .filter(
            (link) =>
              !/^https?:$/.test(link.protocol) ||
              link.rel !== "noopener noreferrer" ||
              link.target !== "_blank",
          )
          .map((link) => link.outerHTML),
      };
    });
    expect(found.count).toBeGreaterThan(100);
    expect({ ...found, count: 0 }).toEqual({ count: 0, tags: [], attributes: [], links: [] });
  });

  it("still say every word, also what looks like HTML", async () => {
    const text = await page.$$eval(".prose", (ones) => ones.map((one) => one.textContent).join("\n"));
    for (const part of ["<script>window.ran", "<svg onload=", "<iframe srcdoc=", "<style>@import"])
      expect(text).toContain(part);
  });
});

async function putNotes(texts: string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("pitwall");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction("notes", "readwrite");
      const start = Date.now() - texts.length * 1000;
      for (const [i, text] of texts.entries()) {
        const at = start + i * 1000;
        const note = {
          postKey: `note ${i}`,
          title: `Vector ${i} ${text.slice(0, 60)}`,
          blog: text.slice(0, 40),
          text,
        };
        writing
          .objectStore("notes")
          .put({ ...note, link: "javascript:window.ran=1", createdAt: at, changedAt: at });
      }
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => resolve();
      opening.result.close();
    };
  });
}
