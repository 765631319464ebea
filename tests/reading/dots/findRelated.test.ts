import { beforeEach, describe, expect, it, vi } from "vitest";
import { readTexts } from "@/reading/texts/readTexts";
import { database } from "@/storage/database";
import { follow } from "@/storage/follow";
import { keepPosts } from "@/storage/keepPosts";
import { saveNote } from "@/storage/notes";
import { readTermCounts } from "@/storage/termCounts";
import { readAnewUnless } from "@/storage/textSegments";

const now = Date.UTC(2026, 10, 23, 7);
const feed = "https://blog.example/feed";
const key = (n: number) => `link blog.example/${n}`;
const plain = (html: string) => html.replace(/<[^>]*>/g, " ");

const keep = (...texts: [n: number, title: string, text?: string][]) =>
  keepPosts(
    feed,
    texts.map(([n, title, text]) => ({
      keys: [key(n)],
      ownKeys: [key(n)],
      title,
      publishedAt: now - n * 1000,
      ...(text ? { html: `<p>${text}</p>`, bodyMark: text } : {}),
    })),
    { at: now, nextCheckAt: now },
  );
const read = () => readTexts(plain, () => true);
const write = (n: number, text: string, at = now + n) =>
  saveNote({ postKey: key(n), text, title: `Post ${n}`, blog: "Blog", createdAt: at, changedAt: at });

let findRelated: typeof import("@/reading/dots/findRelated").findRelated;
const related = async (text: string, except: number[] = [], signal?: AbortSignal) =>
  (
    await findRelated({
      text,
      mostNotes: 3,
      mostPosts: 3,
      except: new Set(except.map(key)),
      ...(signal ? { signal } : {}),
    })
  ).map((one) => [one.kind, one.kind === "note" ? one.note.postKey : one.post.key, one.words.toSorted()]);

beforeEach(async () => {
  await database.delete();
  await database.open();
  await follow([{ url: feed, site: feed, blog: "Blog", kind: "feed" }], now);
  // Each page begins with nothing in its memory.
  vi.resetModules();
  vi.doMock("@/storage/database", () => ({ database }));
  ({ findRelated } = await import("@/reading/dots/findRelated"));
});

describe("what is related to a note", () => {
  it("are posts that share terms, with the terms; k8s finds Kubernetes", async () => {
    await keep([1, "Kubernetes in anger", "Quokka pods restart."], [2, "Gardening", "Tulips and roses."]);
    await read();
    expect(await related("Our k8s quokka")).toEqual([["post", key(1), ["kubernetes", "quokka"]]]);
    expect(await related("nothing of the kind")).toEqual([]);
    expect(await related("")).toEqual([]);
  });

  it("is a post of which the feed gives a title only", async () => {
    await keep([1, "Quokka freshness"], [2, "Tulips"]);
    await read();
    expect(await related("freshness of the quokka")).toEqual([["post", key(1), ["freshness", "quokka"]]]);
  });

  it("are older notes, before posts; a noted post comes once, as its note", async () => {
    await keep([1, "Quokka freshness"], [2, "Quokka herds", "Freshness of herds"]);
    await read();
    await write(1, "The quokka lacks freshness");
    const found = await related("quokka freshness, again", [7]);
    expect(found.map(([kind, one]) => [kind, one])).toEqual([
      ["note", key(1)],
      ["post", key(2)],
    ]);
  });

  it("is neither the note itself nor what it is tied to", async () => {
    await keep([1, "Quokka freshness"], [2, "Quokka freshness again"]);
    await read();
    await write(1, "quokka freshness");
    expect(await related("quokka freshness", [1, 2])).toEqual([]);
  });

  it("follows a note that is changed, and one that is cleared", async () => {
    await write(1, "quokka freshness");
    expect(await related("quokka freshness")).toHaveLength(1);
    await write(1, "tulips in rows", now + 100);
    expect(await related("quokka freshness")).toEqual([]);
    expect(await related("rows of tulips")).toHaveLength(1);
    await write(1, " ", now + 200);
    expect(await related("rows of tulips")).toEqual([]);
  });

  it("follows a post whose text is changed, and one that is deleted", async () => {
    await keep([1, "One", "quokka freshness"], [2, "Two", "quokka freshness"]);
    await read();
    expect(await related("quokka freshness")).toHaveLength(2);
    await keep([1, "One", "tulips in rows"], [2, "Two", "quokka freshness"]);
    await read();
    expect((await related("quokka freshness")).map(([, one]) => one)).toEqual([key(2)]);
    await database.posts.delete(key(2));
    expect(await related("quokka freshness")).toEqual([]);
  });

  it("is no longer sought when the reader types on", async () => {
    const end = new AbortController();
    end.abort();
    await expect(related("quokka freshness", [], end.signal)).rejects.toThrow();
  });

  it("comes from a note of a megabyte within a moment, and for one", async () => {
    await write(1, `quokka freshness ${"tulip ".repeat(180_000)} end`);
    const began = performance.now();
    expect(await related(`freshness of the quokka ${"x y ".repeat(250_000)}`)).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe("the index of keywords", () => {
  it("is there again after everything was thrown away, and counts no text twice", async () => {
    await keep([1, "Quokka freshness", "quokka"], [2, "Tulips", "in rows"]);
    await read();
    await readAnewUnless(-1);
    expect(await readTermCounts()).toBeUndefined();
    expect(await related("quokka freshness")).toEqual([]);
    await read();
    expect(await related("quokka freshness")).toHaveLength(1);
    expect((await readTermCounts())?.texts).toBe(2);
  });

  it("counts a text once, also when segments are joined", async () => {
    for (let n = 0; n < 20; n += 1) {
      await keep([n, `Quokka ${n}`, "freshness"]);
      await read();
    }
    expect((await readTermCounts())?.texts).toBe(20);
    expect(await related("quokka freshness")).toHaveLength(3);
  });

  it("loses nothing where the worker is ended before a segment is written, and counts nothing twice", async () => {
    await keep([1, "Quokka freshness", "quokka"]);
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const dying = vi.spyOn(database.textSegments, "add").mockImplementation(() => {
      throw new Error("Gone.");
    });
    await read();
    dying.mockRestore();
    expect(await readTermCounts()).toBeUndefined();
    expect(await related("quokka freshness")).toEqual([]);
    await read();
    expect((await readTermCounts())?.texts).toBe(1);
    expect(await related("quokka freshness")).toHaveLength(1);
  });
});
