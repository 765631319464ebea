/** Dots: what a note has in common with older ones is offered with its reason, tied by a key, and stands on the map. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/browsers/openPage.ts";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type NoteRow } from "./rows.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const older = "Our quokka features lose their freshness over the weekend; k8s restarts hide it.";
const newer = "Kubernetes again: measure the freshness of quokka features before each restart.";

interface TieRow {
  noteKey: string;
  to: string;
  cutAt?: number;
}

async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

describe.each<Kind>(["chromium", "firefox"])("dots, in %s", (kind) => {
  let pitwall: Pitwall;
  let page: Page;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
  });
  afterAll(() => pitwall?.close());

  const openAt = (path: string) => openExtensionPage(pitwall.browser, `library.html#${path}`);
  const go = (path: string) =>
    page.evaluate((to) => {
      location.hash = `#${to}`;
    }, path);
  const texts = (selector: string) =>
    page.$$eval(selector, (ones) => ones.map((one) => one.textContent?.trim() ?? ""));
  const note = async (text: string) =>
    (await pitwall.rows<NoteRow>("notes")).find((row) => row.text === text);
  const ties = async () => (await pitwall.rows<TieRow>("ties")).filter(({ cutAt }) => cutAt === undefined);
  const status = () => page.$eval(".picture [role=status]", (one) => one.textContent ?? "");
  const isFocused = (selector: string) =>
    page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector);
  /** Writes a note on the next post of the list, with the keys alone. */
  const write = async (text: string) => {
    await page.keyboard.press("j");
    await page.waitForSelector(".reading .note textarea:not([readonly])");
    await page.keyboard.press("n");
    await pitwall.until(() => isFocused(".note textarea"), "the note has the focus");
    await page.keyboard.type(text);
    await pitwall.until(async () => (await note(text)) !== undefined, "the note is kept");
  };

  it("the map says how dots come about while there are none", async () => {
    page = await openAt("/map");
    await page.waitForSelector(".map .state h2");
    expect(await texts(".map .state h2")).toEqual(["No dots yet"]);
    expect(await findFaults(page)).toEqual([]);
    await page.close();
  });

  it("an older note that shares terms is offered with its reason, and one key ties it", async () => {
    page = await openAt("/posts");
    await page.waitForSelector('ul[aria-label="Posts"] > li');
    await write(older);
    await page.keyboard.press("Escape");
    await write(newer);
    await pitwall.until(
      async () => /both: .*quokka features/.test((await texts('.dots li[data-kind="note"]'))[0] ?? ""),
      "the older note is offered with what both have",
    );
    const [offered] = await texts('.dots li[data-kind="note"]');
    expect(offered).toContain(older);
    expect(offered).toContain("kubernetes");
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.down("Control");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Control");
    const [one, other] = [await note(newer), await note(older)];
    await pitwall.until(async () => (await ties()).length === 1, "the tie is kept");
    expect((await ties())[0]).toMatchObject({ noteKey: one?.postKey, to: `post:${other?.postKey}` });
    await pitwall.until(
      async () => !(await texts('.dots li[data-kind="note"]')).some((text) => text.includes(older)),
      "what is tied is offered no more",
    );
    expect(await page.$eval(".note textarea", (area) => area.value)).toBe(newer);
  });

  it("typing goes on while others are sought, and no letter is lost", async () => {
    await page.focus(".note textarea");
    const more = " And then the freshness of every feature store, on k8s and elsewhere.".repeat(3);
    await page.keyboard.type(more);
    await pitwall.until(async () => (await note(newer + more)) !== undefined, "every letter is kept");
    await page.$eval(".note textarea", (area) => area.setSelectionRange(0, area.value.length));
    await page.keyboard.type(newer);
    await pitwall.until(async () => (await note(newer)) !== undefined, "the text is as before");
  });

  it("the map's list has both notes with their tie, and opens one", async () => {
    await go("/map/list");
    await page.waitForSelector(".dotlist .dot");
    const [one, other] = [await note(newer), await note(older)];
    const entries = await page.$$eval(".dotlist .dot", (dots) =>
      dots.map((dot) => ({
        title: dot.querySelector(":scope > button")?.textContent,
        near: [...dot.querySelectorAll("ul button")].map((button) => button.textContent),
      })),
    );
    expect(entries).toContainEqual({
      title: `Note: ${one?.title}`,
      near: expect.arrayContaining([`Post: ${one?.title}`, `Post: ${other?.title}`]),
    });
    expect(entries).toContainEqual({
      title: `Post: ${other?.title}`,
      near: expect.arrayContaining([`Note: ${one?.title}`, `Note: ${other?.title}`]),
    });
    expect(await findFaults(page)).toEqual([]);
    await page.locator(".dotlist .dot > button").click();
    await page.waitForSelector(".opened .reading");
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await pitwall.until(async () => (await page.$(".opened")) === null, "Esc closes it");
  });

  it("arrow keys go from dot to dot of the picture, say each, and Enter opens it", async () => {
    await go("/map");
    await page.waitForSelector(".picture[data-drawn] canvas");
    await page.focus(".picture canvas");
    await page.keyboard.press("ArrowRight");
    await pitwall.until(async () => /^(Note|Post): .+ ties?\.$/.test(await status()), "a dot is said");
    const said = new Set<string>();
    for (const key of ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"] as const) {
      await page.keyboard.press(key);
      said.add(await status());
    }
    await pitwall.until(async () => said.add(await status()).size > 1, "another dot is said");
    await page.keyboard.press("+");
    await page.keyboard.press("0");
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".opened .reading");
    expect(await isFocused(".opened")).toBe(true);
    await page.keyboard.press("Escape");
    await pitwall.until(() => isFocused(".picture canvas"), "the map has the focus again");
  });
});
