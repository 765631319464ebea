import { beforeEach, describe, expect, it, vi } from "vitest";
import { layOut } from "@/reading/texts/corpus";
import { readTexts } from "@/reading/texts/readTexts";
import { askedDrawers, searchTexts } from "@/reading/texts/searchTexts";
import { chooseToJoin } from "@/reading/texts/segments";
import { database } from "@/storage/database";
import { follow } from "@/storage/follow";
import { keepPosts } from "@/storage/keepPosts";
import { chooseTexts, pruneTexts } from "@/storage/pruneTexts";
import { areTextsWaiting, countWaitingTexts } from "@/storage/textMarks";
import { readAnewUnless } from "@/storage/textSegments";
import { textSegmentSizes } from "@/storage/textShelf";
import * as textTerms from "@/storage/textTerms";
import { allTitlePacks } from "@/storage/titlePacks";

const now = Date.UTC(2026, 10, 23, 7);
const day = 24 * 60 * 60 * 1000;
const feed = "https://blog.example/feed";
const key = (n: number) => `link blog.example/${n}`;
const keys = (...numbers: number[]) => numbers.map(key);
const plain = (html: string) => html.replace(/<[^>]*>/g, " ");
const always = () => true;

const keep = (...texts: [n: number, text: string][]) =>
  keepPosts(
    feed,
    texts.map(([n, text]) => ({
      keys: [key(n)],
      ownKeys: [key(n)],
      title: `Title ${n}`,
      publishedAt: now - n * 1000,
      html: `<p>${text}</p>`,
      bodyMark: text,
    })),
    { at: now, nextCheckAt: now },
  );

const search = async (query: string) => {
  const corpus = layOut(await allTitlePacks(), await database.textSegments.toArray());
  const rows = await textTerms.findTermRows(askedDrawers(query));
  const searched = { corpus, blogs: new Map(), notes: new Map(), isMeant: always };
  return searchTexts(query, rows, searched, 1000).keys.toSorted();
};
const termRows = () => database.table("textTerms").toArray() as Promise<textTerms.TermRow[]>;
/** No row of terms belongs to a segment that is not there, and each segment lists its own. */
const expectTidy = async () => {
  const ids = (await textSegmentSizes()).map(({ id }) => id);
  expect(await database.textSegments.toCollection().primaryKeys()).toEqual(ids);
  const rows = await termRows();
  expect([...new Set(rows.map(({ segment }) => segment))].sort((a, b) => a - b)).toEqual(ids);
  expect((await database.settings.get("textSegments"))?.value).toMatchObject({ toSweep: [] });
};

beforeEach(async () => {
  await database.delete();
  await database.open();
  await follow([{ url: feed, site: feed, blog: "Blog", kind: "feed" }], now);
});

describe("reading texts for the search", () => {
  it("reads what polling brought, and then nothing waits", async () => {
    await keep([1, "Drift <b>everywhere</b>"], [2, "Caches"]);
    expect(await countWaitingTexts()).toBe(2);
    expect(await search("drift ")).toEqual([]);
    await readTexts(plain, always);
    expect(await search("drift ")).toEqual(keys(1));
    expect(await search("ev")).toEqual(keys(1));
    expect(await search("b ")).toEqual([]);
    expect(await areTextsWaiting()).toBe(false);
    await expectTidy();
  });

  it("writes nothing where nothing is new", async () => {
    await keep([1, "Drift"]);
    await readTexts(plain, always);
    await keep([1, "Drift"]);
    const put = vi.spyOn(textTerms, "writeTermRows");
    await readTexts(plain, always);
    expect(put).not.toHaveBeenCalled();
  });

  it("finds a text as it is now, and no more as it was", async () => {
    await keep([1, "Drift"], [2, "Drift"]);
    await readTexts(plain, always);
    await keep([1, "Shift"], [2, "Drift"]);
    await readTexts(plain, always);
    expect(await search("drift ")).toEqual(keys(2));
    expect(await search("shift ")).toEqual(keys(1));
    await expectTidy();
  });

  it("does not find a post that is gone, nor one whose text was deleted", async () => {
    await keep([1, "Drift"], [2, "Drift"], [3, "Drift"]);
    await readTexts(plain, always);
    const [pack] = await allTitlePacks();
    const { keys: packed = [], titles = [], times = [] } = pack ?? {};
    await database.titlePacks.put({
      feedId: feed,
      keys: packed.slice(1),
      titles: titles.slice(1),
      times: times.slice(1),
    });
    expect(await search("drift ")).toEqual(keys(2, 3));
    await database.bodies.delete(key(2));
    await database.textMarks.add({ keys: keys(2) });
    await readTexts(plain, always);
    expect(await search("drift ")).toEqual(keys(3));
  });

  it("reads an older database's texts in batches, and gives way when it is asked to", async () => {
    const posts = Array.from({ length: 2500 }, (_, n) => [n, `word${n % 10}`] as [number, string]);
    await keep(...posts);
    await database.textMarks.clear();
    await database.textMarks.add({ after: "" });
    const left = [await countWaitingTexts()];
    for (let wake = 0; await areTextsWaiting(); wake += 1) {
      let asked = 0;
      await readTexts(plain, () => ++asked === 1);
      left.push(await countWaitingTexts());
      expect(wake).toBeLessThan(5);
    }
    expect(left).toEqual([2500, 1500, 500, 0]);
    expect(await search("word3 ")).toHaveLength(250);
    expect((await textSegmentSizes()).map(({ size }) => size)).toEqual([1000, 1000, 500]);
    await expectTidy();
  });

  it("finds a post that came while older texts are read, once", async () => {
    await keep([1, "Old drift"], [5, "Old drift"]);
    await database.textMarks.clear();
    await database.textMarks.add({ after: "" });
    await keep([1, "Old drift"], [3, "New drift"], [5, "Old drift"]);
    await readTexts(plain, always);
    expect(await search("drift ")).toEqual(keys(1, 3, 5));
    await expectTidy();
  });

  it("joins small segments, and finds the same", async () => {
    for (let n = 0; n < 70; n += 1) {
      await keep([n, `word drift${n % 7}`]);
      await readTexts(plain, always);
    }
    const sizes = (await textSegmentSizes()).map(({ size }) => size);
    expect(sizes.length).toBeLessThan(16);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(70);
    expect(await search("drift3 ")).toHaveLength(10);
    expect(await search("word ")).toHaveLength(70);
    await expectTidy();
  });

  it("writes a segment anew, a day later, of which little is left", async () => {
    await keep([1, "Drift"], [2, "Drift"], [3, "Drift"]);
    await readTexts(plain, always);
    await keep([2, "Shift"], [3, "Shift"], [1, "Drift"]);
    await readTexts(plain, always);
    expect((await textSegmentSizes()).map(({ size }) => size)).toEqual([3, 2]);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 25 * 60 * 60 * 1000 });
    await readTexts(plain, always);
    vi.useRealTimers();
    expect((await textSegmentSizes()).map(({ size }) => size)).toEqual([2, 1]);
    expect(await search("drift ")).toEqual(keys(1));
    expect(await search("shift ")).toEqual(keys(2, 3));
    await expectTidy();
  });

  it("finds the others where one text cannot be read", async () => {
    await keep([1, "Drift"], [2, "Broken"]);
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const stumble = (html: string) => {
      if (html.includes("Broken")) throw new Error("Unreadable.");
      return plain(html);
    };
    await readTexts(stumble, always);
    expect(await search("drift ")).toEqual(keys(1));
    expect(await areTextsWaiting()).toBe(false);
  });

  it("does not find a text that was dropped because it was done with", async () => {
    await keep([1, "Drift"], [2, "Drift"]);
    await readTexts(plain, always);
    await database.posts.update(key(1), { unread: 0 });
    await database.posts.update(key(2), { unread: 1 });
    await chooseTexts("month", now + 40 * day);
    expect(await pruneTexts(now + 41 * day)).toBe(1);
    await readTexts(plain, always);
    expect(await search("drift ")).toEqual(keys(2));
    await expectTidy();
  });

  it("starts over where texts were read by another rule", async () => {
    await keep([1, "Drift"], [2, "Drift"]);
    await readTexts(plain, always);
    await readAnewUnless(-1);
    expect(await search("drift ")).toEqual([]);
    expect(await areTextsWaiting()).toBe(true);
    await readTexts(plain, always);
    expect(await search("drift ")).toEqual(keys(1, 2));
    await expectTidy();
  });
});

it("starts over where nothing is known of its segments any more", async () => {
  await keep([1, "Drift"], [2, "Drift"]);
  await readTexts(plain, always);
  await keep([3, "Drift"]);
  await readTexts(plain, always);
  await database.settings.clear();
  await keep([3, "Shift"]);
  await readTexts(plain, always);
  expect(await search("drift ")).toEqual(keys(1, 2));
  expect(await search("shift ")).toEqual(keys(3));
  await expectTidy();
});

describe("a background that is ended in the middle", () => {
  /** Lets the n-th native write to the terms, and all after it, fail, as if the worker were gone. */
  const dieAt = (n: number) => {
    const real = IDBObjectStore.prototype.put;
    let writes = 0;
    return vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, row) {
      if (this.name === "textTerms") writes += 1;
      if (writes >= n) throw new Error("Gone.");
      return real.call(this, row);
    });
  };

  it.each([1, 2, 5, 200, 501, 502, 600])("loses nothing and doubles nothing, at write %i", async (n) => {
    const words = Array.from({ length: 650 }, (_, i) => `${(i + 50).toString(36).padStart(3, "x")}`);
    await keep([1, `drift ${words.join(" ")}`], [2, "drift"]);
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const dying = dieAt(n);
    await readTexts(plain, always);
    dying.mockRestore();
    expect(await search("drift ")).toEqual([]);
    expect(await countWaitingTexts()).toBe(2);
    await readTexts(plain, always);
    expect(await search("drift ")).toEqual(keys(1, 2));
    await expectTidy();
  });

  it("neither finds nor keeps what was being thrown away", async () => {
    for (let n = 0; n < 8; n += 1) {
      await keep([n, `drift w${n}`]);
      if (n < 7) await readTexts(plain, always);
    }
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const real = IDBObjectStore.prototype.delete;
    const dying = vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(function (
      this: IDBObjectStore,
      which,
    ) {
      if (this.name === "textTerms") throw new Error("Gone.");
      return real.call(this, which);
    });
    await readTexts(plain, always);
    dying.mockRestore();
    expect(await search("drift ")).toHaveLength(8);
    await readTexts(plain, always);
    expect(await search("drift ")).toHaveLength(8);
    expect((await textSegmentSizes()).map(({ size }) => size)).toEqual([8]);
    await expectTidy();
  });
});

describe("segments that are joined", () => {
  const sized = (...sizes: number[]) => sizes.map((size, id) => ({ id, size }));

  it("are eight of a kind, and no large ones", () => {
    expect(chooseToJoin(sized(1, 2, 3, 4, 5, 6, 7))).toEqual([]);
    expect(chooseToJoin(sized(1, 2, 3, 4, 5, 6, 7, 8))).toEqual([]);
    expect(chooseToJoin(sized(1, 2, 3, 900, 4, 5, 0, 7, 7))).toEqual([0, 1, 2, 4, 5, 6, 7, 8]);
    expect(chooseToJoin(sized(...Array(20).fill(1000)))).toEqual([]);
    expect(chooseToJoin(sized(...Array(8).fill(500)))).toEqual([0, 1]);
  });
});
