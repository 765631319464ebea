/** Pitwall is updated in place: alarms, posts, notes and what was read are all there, and nothing is followed twice. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Kind, type Pitwall, startPitwall } from "./harness.ts";
import { type FeedRow, firstLook, type NoteRow, type PostRow } from "./rows.ts";

describe.each<Kind>(["chromium", "firefox"])("an update in place, in %s", (kind) => {
  let pitwall: Pitwall;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    await firstLook(pitwall);
  });
  afterAll(() => pitwall?.close());

  it("keeps alarms, posts and notes", async () => {
    const popup = await pitwall.openPopup();
    await popup.waitForSelector(".note textarea:not([readonly])");
    await popup.type(".note textarea", "Before the update.");
    await popup.$eval('li:nth-child(2) button[aria-label="Mark read"]', (button) => button.click());
    await popup.$eval('li:nth-child(3) button[aria-label="Star"]', (button) => button.click());
    await pitwall.until(
      async () => (await pitwall.rows<PostRow>("posts")).some((post) => post.starred === 1),
      "a post is starred",
    );
    await pitwall.until(
      async () => (await pitwall.rows<NoteRow>("notes"))[0]?.text === "Before the update.",
      "the note is stored",
    );
    const [posts, notes, badge] = [
      await pitwall.rows<PostRow>("posts"),
      await pitwall.rows<NoteRow>("notes"),
      await pitwall.badge(),
    ];

    await pitwall.update("9.9.9");

    await pitwall.until(
      async () => (await pitwall.alarms()).some(({ name }) => name === "poll"),
      "the alarm is set",
    );
    expect(await pitwall.rows<PostRow>("posts")).toEqual(posts);
    expect(await pitwall.rows<NoteRow>("notes")).toEqual(notes);
    expect((await pitwall.rows<FeedRow>("feeds")).length).toBe(13);
    await pitwall.until(async () => (await pitwall.badge()) === badge, "the badge is what it was");
  });

  it("is awake for the next new post", async () => {
    const { post } = pitwall.demo.blogs.publish("https://huyenchip.com/feed.xml");
    const popup = await pitwall.openPopup();
    await pitwall.checkNow(popup);
    await pitwall.until(
      async () => (await pitwall.rows<PostRow>("posts")).some(({ title }) => title === post.title),
      "the post has come",
    );
  });
});

describe.each<Kind>(["chromium", "firefox"])("a browser that was closed for a week, in %s", (kind) => {
  it("polls what is due as soon as it is open, and the badge is right", async () => {
    const pitwall = await startPitwall(kind);
    try {
      await firstLook(pitwall);
      // A round that is not quite over would find the feeds that are made due here, and poll them before the week.
      await pitwall.stopWorker();
      const week = 7 * 24 * 60 * 60 * 1000;
      const feeds = await pitwall.rows<FeedRow>("feeds");
      for (const feed of feeds) {
        await pitwall.setRow("feeds", {
          ...feed,
          nextCheckAt: feed.nextCheckAt - week,
          lastCheckedAt: Date.now() - week,
        });
      }
      const unread = (await pitwall.rows<PostRow>("posts")).filter((post) => post.unread === 1).length;
      await pitwall.stop();
      pitwall.demo.blogs.publish("https://eugeneyan.com/rss/");
      pitwall.demo.blogs.publish("https://gwern.net/changelog");
      const openedAt = Date.now();
      await pitwall.start();
      await pitwall.until(
        async () =>
          (await pitwall.rows<FeedRow>("feeds")).every((feed) => (feed.lastCheckedAt ?? 0) >= openedAt),
        "all feeds are polled within a minute",
        60_000,
      );
      await pitwall.until(
        async () => (await pitwall.badge()) === String(unread + 2),
        "the badge counts the two new posts",
      );
    } finally {
      await pitwall.close();
    }
  });
});
