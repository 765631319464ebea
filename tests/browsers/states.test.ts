/** What the popup says before there is anything to read, and when nothing can be had: states that never look alike. */
import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { type FeedRow, firstLook } from "./rows.ts";

const kinds: Kind[] = ["chromium", "firefox"];
const says = (popup: Page) => popup.$eval("#app", (app) => app.textContent ?? "");

/** Runs a test on a Pitwall of its own, whose blogs all answer the same from the first request on. */
async function withAnswers(
  kind: Kind,
  answer: { status: number; delay?: number },
  test: (pitwall: Pitwall, popup: Page) => Promise<void>,
): Promise<void> {
  const prepare = (blogs: Pitwall["demo"]["blogs"]) => {
    for (const address of blogs.addresses) blogs.answer(address, answer);
  };
  const pitwall = await startPitwall(kind, { prepare });
  try {
    await test(pitwall, await pitwall.openPopup());
  } finally {
    await pitwall.close();
  }
}

it.each(kinds)("the first run says what is going on, in %s", async (kind) => {
  await withAnswers(kind, { status: 404, delay: 6000 }, async (pitwall, popup) => {
    await pitwall.until(
      async () => /Fetching your ten blogs for the first time/.test(await says(popup)),
      "it says so",
    );
    expect(await says(popup)).toContain("Checking 0 of 10");
  });
});

it.each(kinds)(
  "when no blog can be checked, the popup says so and why, and the badge is no blank, in %s",
  async (kind) => {
    await withAnswers(kind, { status: 404 }, async (pitwall, popup) => {
      await pitwall.until(async () => /No blog could be checked/.test(await says(popup)), "it says so");
      expect(await says(popup)).toContain("The server finds nothing at this address (404).");
      await pitwall.until(async () => (await pitwall.badge()) === "!", "the badge is not blank");
      const feeds = await pitwall.rows<FeedRow>("feeds");
      expect(feeds.map((feed) => feed.trouble?.kind)).toEqual(feeds.map(() => "missing"));
      for (const address of pitwall.demo.blogs.addresses) pitwall.demo.blogs.answer(address);
      await pitwall.checkNow(popup);
      await firstLook(pitwall);
      await pitwall.until(
        async () => !/No blog could be checked/.test(await says(popup)),
        "all is well again",
      );
    });
  },
);

it("the popup that the toolbar button opens is of its size, lists posts and keeps a note, in chromium", async () => {
  const pitwall = await startPitwall("chromium");
  try {
    await firstLook(pitwall);
    const popup = await pitwall.openRealPopup();
    await popup.waitForSelector('ul[aria-label="Unread posts"] > li');
    const size = await popup.evaluate(() => [document.body.offsetWidth, document.body.offsetHeight]);
    expect(size[0]).toBe(400);
    expect(size[1]).toBeLessThanOrEqual(600);
    await popup.waitForSelector(".note textarea:not([readonly])");
    await popup.type(".note textarea", "In the real popup.");
    await pitwall.until(
      async () => (await pitwall.rows<{ text: string }>("notes"))[0]?.text === "In the real popup.",
      "the note is stored",
    );
  } finally {
    await pitwall.close();
  }
});
