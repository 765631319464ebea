/** A quote and the note it stands in are one write. */
import { beforeEach, expect, it } from "vitest";
import { appendQuote, hasWords } from "@/reading/quoteText";
import { database } from "@/storage/database";
import { keepPage } from "@/storage/elsewhere";
import { findNote, saveNote } from "@/storage/notes";
import { keepQuote, quotesOf, removeQuote, restoreQuote } from "@/storage/quotes";

const now = Date.UTC(2026, 10, 23, 7);
const page = { url: "https://blog.example/a", title: "A" };
const quoting = (exact: string, postKey?: string) => ({
  page,
  postKey,
  place: { exact, prefix: "before ", suffix: " behind" },
  write: (text: string) => appendQuote(text, exact),
  isIn: (html: string) => hasWords(html, exact),
});

beforeEach(async () => {
  await database.delete();
  await database.open();
});

it("a quote makes its page a post, and a note of it", async () => {
  const post = await keepQuote(quoting("One."), now);
  expect(post).toMatchObject({ feedId: "elsewhere", title: "A" });
  expect(await findNote(post.key)).toMatchObject({
    text: "> One.\n\n",
    title: "A",
    link: page.url,
    createdAt: now,
  });
  expect(await quotesOf(post.key)).toMatchObject([
    { exact: "One.", prefix: "before ", suffix: " behind", madeAt: now, changedAt: now },
  ]);
});

it("a quote stands behind what the note says by then, and changes nothing else of it", async () => {
  const { key } = await keepPage(page, now);
  const note = {
    postKey: key,
    text: "Mine.",
    title: "Kept",
    blog: "B",
    createdAt: 1,
    changedAt: 2,
    tied: ["c1"],
  };
  await saveNote(note);
  await keepQuote(quoting("One."), now);
  expect(await findNote(key)).toEqual({
    ...note,
    link: page.url,
    text: "Mine.\n\n> One.\n\n",
    changedAt: now,
  });
});

it("of two quotes at once both stand in the note", async () => {
  const [post] = await Promise.all([keepQuote(quoting("One."), now), keepQuote(quoting("Two."), now)]);
  const text = (await findNote(post.key))?.text ?? "";
  expect(text).toContain("> One.");
  expect(text).toContain("> Two.");
  expect((await quotesOf(post.key)).length).toBe(2);
  expect(await database.posts.count()).toBe(1);
});

it("a quote belongs to the post that the tab is known to have, whatever its address", async () => {
  const known = await keepPage({ url: "https://other.example/b", title: "B" }, now);
  const post = await keepQuote(quoting("One.", known.key), now);
  expect(post.key).toBe(known.key);
  expect(await database.posts.count()).toBe(1);
});

it("a quote knows whether its words stood in the feed's text", async () => {
  const { key } = await keepPage(page, now);
  await database.bodies.put({ key, html: "<p>One, two.</p>" });
  await keepQuote(quoting("one two"), now);
  await keepQuote(quoting("three"), now + 1);
  expect((await quotesOf(key)).map(({ inText }) => inText)).toEqual([true, undefined]);
});

it("where the quote cannot be kept the note is not changed either", async () => {
  const { key } = await keepPage(page, now);
  const failing = {
    ...quoting("One."),
    place: { exact: "One.", prefix: "", suffix: "", id: Symbol("none") },
  };
  await expect(keepQuote(failing as never, now)).rejects.toThrow();
  expect(await findNote(key)).toBeUndefined();
});

it("a removed quote leaves a tombstone and the note as it is, and can be had back", async () => {
  const post = await keepQuote(quoting("One."), now);
  const [quote] = await quotesOf(post.key);
  await removeQuote(quote?.id ?? "", now + 1);
  expect(await quotesOf(post.key)).toEqual([]);
  expect(await database.quotes.count()).toBe(1);
  expect((await findNote(post.key))?.text).toBe("> One.\n\n");
  await restoreQuote(quote?.id ?? "", now + 2);
  expect(await quotesOf(post.key)).toEqual([{ ...quote, changedAt: now + 2 }]);
});
