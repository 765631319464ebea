/** The browser is killed in the middle of polling and typing, ten times: nothing that was said to be saved is lost. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { type FeedRow, firstLook, type NoteRow, type PostRow } from "./rows.ts";

const times = 10;

declare global {
  interface Window {
    /** The text that stood in the field each time the page said "Saved". */
    saidSaved: string;
  }
}

describe.each<Kind>(["chromium", "firefox"])("a browser that is killed, in %s", (kind) => {
  let pitwall: Pitwall;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
  });
  afterAll(() => pitwall?.close());

  it(
    `loses and doubles nothing in ${times} times`,
    async () => {
      let known = await pitwall.rows<PostRow>("posts");
      const published: string[] = [];
      let saved = 0;
      for (let n = 0; n < times; n += 1) {
        published.push(pitwall.demo.blogs.publish().post.title);
        const popup = await pitwall.openPopup();
        await watchSaving(popup);
        const pressedAt = Date.now();
        const asked = pitwall.demo.blogs.requests.length;
        await pitwall.checkNow(popup);
        await pitwall.until(() => pitwall.demo.blogs.requests.length > asked, "the check has begun");
        const said = await typeUntilKilled(pitwall, popup, n);
        await pitwall.restart();

        const notes = await pitwall.rows<NoteRow>("notes");
        expect(said === "" || notes.some((note) => note.text.startsWith(said))).toBe(true);
        if (said !== "") saved += 1;
        // What was being asked when the browser was killed is not asked again for an hour, unless the reader wants it.
        // A popup sees only what the extension writes: time must have passed before it opens.
        await pitwall.letPass(11 * 60_000);
        await pitwall.checkNow(await pitwall.openPopup());
        await pitwall.until(
          async () => {
            const feeds = await pitwall.rows<FeedRow>("feeds");
            return feeds.every((feed) => (feed.lastCheckedAt ?? 0) >= pressedAt);
          },
          `the interrupted feeds are polled after kill ${n}`,
          60_000,
        );

        const posts = await pitwall.rows<PostRow>("posts");
        const keys = new Set(posts.map((post) => post.key));
        const missing = known.filter((post) => !keys.has(post.key));
        expect(missing.map((post) => post.title)).toEqual([]);
        expect(published.filter((title) => !posts.some((post) => post.title.startsWith(title)))).toEqual([]);
        expect(posts.length).toBe(known.length + 1);
        known = posts;
      }
      expect((await pitwall.rows<FeedRow>("feeds")).length).toBe(13);
      // The test would prove little if nothing had been saved before the kills.
      expect(saved).toBeGreaterThanOrEqual(times / 4);
    },
    times * 30_000,
  );
});

async function watchSaving(popup: Page): Promise<void> {
  await popup.waitForSelector(".note textarea:not([readonly])");
  await popup.evaluate(() => {
    window.saidSaved = "";
    const field = document.querySelector<HTMLTextAreaElement>(".note textarea");
    const state = document.querySelector(".saving");
    if (!field || !state) throw new Error("There is no note field.");
    new MutationObserver(() => {
      if (state.textContent === "Saved") window.saidSaved = field.value;
    }).observe(state, { childList: true, characterData: true, subtree: true });
  });
}

/** Types for a while that differs from time to time, kills, and gives the longest text that was said to be saved. */
async function typeUntilKilled(pitwall: Pitwall, popup: Page, n: number): Promise<string> {
  let said = "";
  // From the middle of the round to its end.
  const until = Date.now() + 60 + ((n * 37) % 400);
  while (Date.now() < until) {
    said = await popup.evaluate(
      (letter) => {
        const field = document.querySelector<HTMLTextAreaElement>(".note textarea");
        if (field) {
          field.value += letter;
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }
        return window.saidSaved;
      },
      String.fromCharCode(97 + (n % 26)),
    );
  }
  await pitwall.kill();
  return said;
}
