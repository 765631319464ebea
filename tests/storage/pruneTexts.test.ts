/** Texts that are kept no longer: which are dropped, when, and that nothing else changes by it. */
import { beforeEach, describe, expect, it } from "vitest";
import { findBody, isTextDropped } from "@/storage/bodies";
import { database } from "@/storage/database";
import { follow } from "@/storage/follow";
import { keepPosts } from "@/storage/keepPosts";
import { markUnread, star } from "@/storage/marks";
import { saveNote } from "@/storage/notes";
import { changePreferences } from "@/storage/preferences";
import { chooseTexts, pruneTexts } from "@/storage/pruneTexts";
import type { IncomingPost } from "@/storage/samePost";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const begun = Date.UTC(2026, 0, 1, 7);
const address = "https://blog.example/feed";
const keyOf = (n: number | string) => `link blog.example/${n}`;
const post = (n: number | string, html = `<p>Text ${n}</p>`): IncomingPost => ({
  keys: [keyOf(n)],
  ownKeys: [keyOf(n)],
  link: `https://blog.example/${n}`,
  title: `Post ${n}`,
  publishedAt: begun - day,
  html,
});
const keep = (posts: IncomingPost[], at: number) =>
  keepPosts(address, posts, { at, nextCheckAt: at + hour }, false);
const texts = async () => (await database.bodies.toArray()).map(({ html }) => html.replace(/<\/?p>/g, ""));
const snapshot = async () => [
  await database.posts.toArray(),
  await database.notes.toArray(),
  await database.titlePacks.toArray(),
];

beforeEach(async () => {
  await database.delete();
  await database.open();
  await follow([{ url: address, site: "https://blog.example/", blog: "Blog", kind: "feed" }], begun);
  await keepPosts(
    address,
    [1, 2, 3, 4, 5].map((n) => post(n)),
    { at: begun, nextCheckAt: begun },
  );
  await database.posts.toCollection().modify({ unread: 0 });
});

describe("a text is dropped", () => {
  it("never where nothing was chosen", async () => {
    expect(await pruneTexts(begun + 5000 * day)).toBe(0);
    expect((await texts()).length).toBe(5);
  });

  it.each([
    ["month", 30],
    ["quarter", 90],
    ["year", 365],
  ] as const)("after a %s: %d days since its post arrived", async (choice, days) => {
    await chooseTexts(choice, begun + days * day - 2 * hour);
    expect(await pruneTexts(begun + days * day - 1)).toBe(0);
    await chooseTexts(choice, begun + days * day - hour);
    await keep([post("new")], begun + day);
    expect(await pruneTexts(begun + days * day + 1)).toBe(5);
    expect(await texts()).toEqual(["Text new"]);
  });

  it("not where its post is unread, starred or noted; a note that was emptied is none", async () => {
    await markUnread([keyOf(1)], begun);
    await star(keyOf(2), true, begun);
    const note = { title: "", blog: "Blog", createdAt: begun, changedAt: begun };
    await saveNote({ ...note, postKey: keyOf(3), text: "Mine." });
    await saveNote({ ...note, postKey: keyOf(4), text: "" });
    await chooseTexts("month", begun + 99 * day);
    expect(await pruneTexts(begun + 100 * day)).toBe(2);
    expect(await texts()).toEqual(["Text 1", "Text 2", "Text 3"]);
  });

  it("alone: posts, marks, notes and what is searched stay as they are", async () => {
    const before = await snapshot();
    await chooseTexts("month", begun + 99 * day);
    expect(await pruneTexts(begun + 100 * day)).toBe(5);
    expect(await snapshot()).toEqual(before);
  });
});

describe("a text that was dropped", () => {
  beforeEach(async () => {
    await keep([post(6, "")], begun);
    await chooseTexts("month", begun + 99 * day);
    await pruneTexts(begun + 100 * day);
  });

  it("does not come back with the next poll, nor is its post new or changed by it", async () => {
    const before = await snapshot();
    const added = await keep(
      [1, 2, 3, 4, 5].map((n) => post(n)),
      begun + 101 * day,
    );
    expect(added).toBe(0);
    expect(await snapshot()).toEqual(before);
    expect(await texts()).toEqual([]);
  });

  it("does not come back with a correction either; the title of its post does", async () => {
    await keep([{ ...post(1, "<p>Better</p>"), title: "Post one" }, post(2)], begun + 101 * day);
    expect(await texts()).toEqual([]);
    expect((await database.posts.get(keyOf(1)))?.title).toBe("Post one");
    expect((await database.posts.get(keyOf(1)))?.unread).toBe(0);
  });

  it("is told from one that there never was, which may come yet", async () => {
    const [dropped, none] = await database.posts.bulkGet([keyOf(1), keyOf(6)]);
    if (!dropped || !none) throw new Error("A post is gone.");
    expect(await isTextDropped(dropped)).toBe(true);
    expect(await isTextDropped(none)).toBe(false);
    await keep([post(6, "<p>At last</p>")], begun + 101 * day);
    expect(await findBody(keyOf(6))).toBe("<p>At last</p>");
  });
});

describe("the dropping", () => {
  it("begins an hour after the choice: until then it can be chosen otherwise", async () => {
    await chooseTexts("month", begun + 100 * day);
    expect(await pruneTexts(begun + 100 * day + hour - 1)).toBe(0);
    await chooseTexts("always", begun + 100 * day + hour - 1);
    expect(await pruneTexts(begun + 200 * day)).toBe(0);
    expect((await texts()).length).toBe(5);
  });

  it("comes once a day at most", async () => {
    await chooseTexts("month", begun + 20 * day);
    expect(await pruneTexts(begun + 20 * day + hour)).toBe(0);
    let at = begun + 20 * day + hour;
    const dropped = [];
    while (at < begun + 32 * day) {
      at += hour;
      dropped.push(await pruneTexts(at));
    }
    expect(dropped.filter((count) => count > 0)).toEqual([5]);
    expect(dropped.indexOf(5)).toBe(24 * 10 - 1);
  });

  it("goes on where it was ended, also days later, and looks at nothing twice", async () => {
    const many = Array.from({ length: 450 }, (_, i) => ({ ...post(`many ${i}`), publishedAt: begun - i }));
    await keep(many, begun);
    // Every second one stays.
    await database.posts.toCollection().modify((row) => {
      row.unread = row.sortAt % 2 === 0 ? 0 : 1;
    });
    const kept = await database.posts.where("unread").equals(1).count();
    await chooseTexts("month", begun + 99 * day);
    const { bulkGet } = database.posts;
    let batches = 0;
    // The worker is ended before its second batch.
    database.posts.bulkGet = (async (keys: string[]) => {
      batches += 1;
      if (batches === 2) throw new Error("ended");
      return bulkGet.call(database.posts, keys);
    }) as unknown as typeof bulkGet;
    await expect(pruneTexts(begun + 100 * day)).rejects.toThrow("ended");
    expect(await database.bodies.count()).toBeLessThan(455);
    expect(await database.bodies.count()).toBeGreaterThan(kept);
    await pruneTexts(begun + 120 * day);
    database.posts.bulkGet = bulkGet;
    expect(batches).toBe(4);
    expect(await database.bodies.count()).toBe(kept);
  });

  it("waits a day where the clock seems to have jumped: it may be set right again", async () => {
    await chooseTexts("month", begun);
    expect(await pruneTexts(begun + hour)).toBe(0);
    expect(await pruneTexts(begun + 366 * day)).toBe(0);
    expect(await pruneTexts(begun + 2 * day)).toBe(0);
    expect((await texts()).length).toBe(5);
    expect(await pruneTexts(begun + 40 * day)).toBe(0);
    expect(await pruneTexts(begun + 41 * day)).toBe(5);
  });

  it("waits an hour where the choice came with rows from elsewhere", async () => {
    await changePreferences({ texts: "month" });
    expect(await pruneTexts(begun + 100 * day)).toBe(0);
    expect(await pruneTexts(begun + 100 * day + hour)).toBe(5);
  });
});
