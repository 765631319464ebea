/** The notebook: written, found again, edited, binned and put back; out as an archive, and back into an empty profile. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/browsers/openPage.ts";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type NoteRow } from "./rows.ts";

interface Row extends NoteRow {
  blog: string;
  link?: string;
  createdAt: number;
  changedAt: number;
  deletedAt?: number;
  writer?: string;
}

const day = 24 * 60 * 60 * 1000;

describe.each<Kind>(["chromium", "firefox"])("the notebook, in %s", (kind) => {
  let pitwall: Pitwall;
  let page: Page;
  let archive: Uint8Array;
  const folder = mkdtempSync(join(tmpdir(), "pitwall-notes-"));

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
  });
  afterAll(async () => {
    await pitwall?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const texts = (selector: string) =>
    page.$$eval(selector, (ones) => ones.map((one) => (one.textContent ?? "").trim()));
  const says = (selector: string, words: string) =>
    pitwall.until(
      async () => (await texts(selector)).some((one) => one.includes(words)),
      `${selector}: ${words}`,
    );
  const press = (name: string, within = "") =>
    pitwall.until(
      () =>
        page.$$eval(
          `${within} button`,
          (buttons, wanted) => {
            const found = buttons.find((button) => button.textContent?.trim() === wanted);
            found?.click();
            return found !== undefined;
          },
          name,
        ),
      `there is a button "${name}"`,
    );
  const pressOf = (title: string, name: string) =>
    pitwall.until(
      () =>
        page.$$eval(
          ".lines > li",
          (items, of, wanted) => {
            const item = items.find((one) => one.querySelector("h3")?.textContent === of);
            const found = [...(item?.querySelectorAll("button") ?? [])].find(
              (one) => one.textContent === wanted,
            );
            found?.click();
            return found !== undefined;
          },
          title,
          name,
        ),
      `"${title}" has a button "${name}"`,
    );
  const notes = async () =>
    (await pitwall.rows<Row>("notes"))
      .filter(({ text }) => text.trim() !== "")
      .sort((a, b) => (a.postKey < b.postKey ? -1 : 1));
  const bare = async () =>
    (await notes()).map(({ postKey, text, title, blog, link, createdAt, changedAt }) => ({
      postKey,
      text,
      title,
      blog,
      link,
      createdAt,
      changedAt,
    }));
  const openAt = async (path: string) => {
    page = await openExtensionPage(pitwall.browser, `library.html#${path}`);
    await page.setViewport({ width: 1200, height: 800 });
  };

  it("has what was written in the popup, as Markdown, with a link to another note", async () => {
    const popup = await pitwall.openPopup();
    await popup.waitForSelector("li.post[data-chosen]");
    await popup.keyboard.press("n");
    await pitwall.until(
      () => popup.evaluate(() => document.activeElement?.matches(".note textarea:not([readonly])") ?? false),
      "the note has the focus",
    );
    await popup.keyboard.type("**Stamp** each Café value, see [[An older note");
    await popup.keyboard.type("]].");
    await pitwall.until(async () => (await notes()).length === 1, "the note is stored");
    await popup.close();
    const at = Date.now() - 365 * day;
    await pitwall.setRow("notes", {
      postKey: "link gone.example/1",
      title: "An older note",
      blog: "A blog that is gone",
      link: "https://gone.example/1",
      text: "Freshness is a promise.\n\n> Quoted words.\n\nQ: What?\nA: That.",
      createdAt: at,
      changedAt: at,
    });
    await openAt("/notes");
    await says(".prose strong", "Stamp");
    await says(".prose a", "An older note");
    await says(".recall .label", "A year ago today");
    expect((await texts(".folder")).length).toBe(2);
  });

  it("finds a note by words in any order, marks them, and orders by blog and challenge", async () => {
    await page.type('input[aria-label="Search"]', "value cafe xyz");
    await says('.search [role="status"]', "0 notes found");
    await page.focus('input[aria-label="Search"]');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press("Backspace");
    await says('.search [role="status"]', "1 note found");
    await pitwall.until(
      async () => (await texts(".prose mark")).join() === "Café,value",
      "the words are marked",
    );
    await page.keyboard.press("Escape");
    await press("By blog", ".choices");
    await says(".folder", "A blog that is gone");
    await press("By challenge", ".choices");
    await says(".folder", "Tied to no challenge");
    await press("By time", ".choices");
  });

  it("follows a link to another note's own page, and edits it there in place", async () => {
    await page.$$eval(".prose a", (links) =>
      links.find((link) => link.textContent === "An older note")?.click(),
    );
    await says("h1", "An older note");
    await press("Edit");
    await pitwall.until(
      () => page.evaluate(() => document.activeElement?.matches(".paper textarea") ?? false),
      "the field has the focus",
    );
    await page.keyboard.type(" Édité.");
    await pitwall.until(
      async () => (await notes()).some(({ text }) => text.endsWith("That. Édité.")),
      "it is stored",
    );
    await press("Done");
    await says(".prose", "Édité.");
    await page.evaluate(() => history.back());
    await says("h1", "Notes");
  });

  it("puts a note into the bin and takes it back, at once and later", async () => {
    const before = await bare();
    const binFirst = () => pressOf("An older note", "Put into the bin");
    await binFirst();
    await says(".undo", "lies in the bin for 30 days");
    expect(await notes()).toHaveLength(1);
    await press("Undo", ".undo");
    await pitwall.until(async () => (await notes()).length === 2, "it is back");
    await binFirst();
    await pitwall.until(async () => (await notes()).length === 1, "it is in the bin");
    await page.$eval(".toBin", (link) => (link as HTMLElement).click());
    await says("h1", "Bin");
    await press("Put back");
    await says(".guide", "Nothing lies in the bin");
    const changed = (rows: typeof before) => rows.map(({ changedAt: _at, ...row }) => row);
    expect(changed(await bare())).toEqual(changed(before));
    await page.$eval(".crumb a", (link) => (link as HTMLElement).click());
  });

  it("offers an older note, and takes the answer", async () => {
    await pitwall.setRow("notes", {
      postKey: "link gone.example/2",
      title: "Another older note",
      blog: "A blog that is gone",
      text: "It waits.",
      createdAt: Date.now() - 100 * day,
      changedAt: Date.now() - 100 * day,
    });
    await page.close();
    await openAt("/notes");
    await says(".recall .label", "does it still hold?");
    await press("Still useful", ".recall");
    await says(".recall", "after 28 days at the earliest");
    await press("Undo", ".recall");
    await press("Let it go", ".recall");
    await says(".recall", "not offered any more");
    expect(await pitwall.rows("recalls")).toMatchObject([{ isLetGo: true, halfLife: 14 }]);
  });

  it("merges two notes: both texts in one, the other in the bin", async () => {
    await pressOf("An older note", "Merge into another");
    await page.waitForSelector("dialog.merge[open]");
    await page.keyboard.type("another");
    await pitwall.until(async () => (await texts("dialog.merge li")).length === 1, "one fits");
    await page.$eval("dialog.merge li button", (button) => button.click());
    await says(".undo", "lies in the bin");
    const merged = (await notes()).find(({ postKey }) => postKey === "link gone.example/2");
    expect(merged?.text).toMatch(
      /^It waits\.\n\n\[An older note\]\(https:\/\/gone\.example\/1\)\n\nFreshness/,
    );
    await press("Undo", ".undo");
    await pitwall.until(async () => (await notes()).length === 3, "the other is back");
  });

  it("goes out as an archive of Markdown files", async () => {
    await page.evaluate(() => {
      location.hash = "#/settings";
    });
    await page.waitForSelector("form.settings");
    await page.evaluate(catchBlobs);
    await press("Export notes");
    await says('[role="status"]', "3 notes saved as pitwall-notes-");
    archive = Uint8Array.from(await page.evaluate(takeBlob));
    const files = unzipSync(archive);
    expect(Object.keys(files).sort()).toContain("An older note.md");
    const older = strFromU8(files["An older note.md"] ?? new Uint8Array());
    expect(older).toMatch(/^---\ntitle: "An older note"\nsource: "https:\/\/gone\.example\/1"\n/);
    expect(older.endsWith("A: That. Édité.\n")).toBe(true);
  });

  it("comes back into an empty profile as it was, said first in words; a second time changes nothing", async () => {
    const before = await bare();
    const path = join(folder, "notes.zip");
    writeFileSync(path, archive);
    const emptied = await startPitwall(kind);
    const [full, shown] = [pitwall, page];
    try {
      pitwall = emptied;
      await firstLook(pitwall);
      await openAt("/settings");
      await page.waitForSelector("form.settings");
      const choose = async (file: string) => {
        const input = (await page.waitForSelector(
          'input[type="file"][accept*=".zip"]:not([webkitdirectory])',
        )) as ElementHandle<HTMLInputElement>;
        await input.uploadFile(file);
      };
      await choose(path);
      await says(".offer", "3 new notes");
      expect(await notes()).toHaveLength(0);
      await press("Import", ".offer");
      await says('[role="status"]', "3 notes brought in");
      expect(await bare()).toEqual(before);
      await choose(path);
      await says(".offer", "3 the same");
      await press("Close", ".offer");
      writeFileSync(join(folder, "broken.zip"), readFileSync(path).subarray(0, 200));
      await choose(join(folder, "broken.zip"));
      await says(".offer", "broken.zip is damaged and was not read.");
      expect(await bare()).toEqual(before);
    } finally {
      await emptied.close();
      [pitwall, page] = [full, shown];
    }
  });
});

/** Downloads need a place on the disk and a browser's dialog; what is offered for download is read instead. */
function catchBlobs(): void {
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    (window as unknown as { caught: Blob }).caught = blob;
    return make(blob);
  };
  HTMLAnchorElement.prototype.click = function () {
    document.title = this.download;
  };
}

async function takeBlob(): Promise<number[]> {
  const { caught } = window as unknown as { caught: Blob };
  return [...new Uint8Array(await caught.arrayBuffer())];
}
