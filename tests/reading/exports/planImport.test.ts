/** Notes that are brought back: said before it is done, never at the price of a word, and once is enough. */
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { FoundEntry } from "@/reading/exports/entry";
import { keysOf, planImport, toBring } from "@/reading/exports/planImport";
import { listBin } from "@/storage/bin";
import { bringBack, readPresent } from "@/storage/bringBack";
import { addChallenge, allChallenges } from "@/storage/challenges";
import { database } from "@/storage/database";
import { readEntries } from "@/storage/notebook";
import { findNote, type Note, saveNote } from "@/storage/notes";
import { challengesOf, cut, tiesOf } from "@/storage/ties";

beforeEach(() => database.delete().then(() => database.open()));

const now = Date.UTC(2026, 2, 1);

function found(text: string, more: Partial<FoundEntry> = {}): FoundEntry {
  return { name: "A file", text, challenges: [], quotes: [], ...more };
}

function note(postKey: string, text: string, changedAt = 5): Note {
  return { postKey, text, title: `Title of ${postKey}`, blog: "a", createdAt: 1, changedAt };
}

async function plan(entries: FoundEntry[], at = now) {
  return planImport(entries, await readPresent(keysOf(entries)), at);
}

async function bring(entries: FoundEntry[], at = now) {
  await bringBack(keysOf(entries), (present) => toBring(planImport(entries, present, at)), at);
}

const kinds = async (entries: FoundEntry[]) => (await plan(entries)).notes.map(({ kind }) => kind);
const text = async (key: string) => (await findNote(key))?.text;

describe("a note that is brought back", () => {
  it("is new where there is none, and belongs to the post that has its link", async () => {
    const keys = ["link a.example/moved", "link a.example/1"];
    await database.posts.add({ key: "link a.example/moved", keys, feedId: "f", title: "t" } as never);
    const entries = [
      found("One.", { link: "http://www.a.example/1/?utm_source=x" }),
      found("Two.", { link: "https://b.example/2", title: "Two" }),
    ];
    expect(await kinds(entries)).toEqual(["fresh", "fresh"]);
    await bring(entries);
    expect(await text("link a.example/moved")).toBe("One.");
    expect(await findNote("link b.example/2")).toMatchObject({
      text: "Two.",
      title: "Two",
      blog: "b.example",
    });
  });

  it("takes the place of one that was not touched since it left, which lies in the bin then", async () => {
    await saveNote(note("k", "Old words."));
    const entries = [found("New words.", { postKey: "k", changedAt: 5 })];
    expect(await kinds(entries)).toEqual(["changed"]);
    await bring(entries);
    expect(await text("k")).toBe("New words.");
    expect((await listBin(now)).map((one) => one.note.text)).toEqual(["Old words."]);
    expect(await plan(entries)).toMatchObject({ notes: [], same: 1 });
  });

  it("stands below one that was changed here as well", async () => {
    await saveNote(note("k", "Mine.", 9));
    const entries = [found("Theirs.", { postKey: "k", changedAt: 5 })];
    expect(await kinds(entries)).toEqual(["both"]);
    await bring(entries);
    expect(await text("k")).toBe("Mine.\n\nTheirs.");
  });

  it("of which two files have different words has both", async () => {
    const entries = ["One.", "Two."].map((words) => found(words, { postKey: "k", changedAt: 5 }));
    await bring(entries);
    expect(await text("k")).toBe("One.\n\nTwo.");
    expect(await plan(entries)).toMatchObject({ notes: [], same: 2 });
  });

  it("is tied to its challenges, which are begun where there are none; a tie that was cut stays cut", async () => {
    await addChallenge("Drift alerts cry wolf", 1);
    const entries = [found("x", { postKey: "k", challenges: ["drift  alerts cry WOLF", "New one"] })];
    expect((await plan(entries)).challenges).toEqual(["New one"]);
    await bring(entries);
    expect((await challengesOf("k")).map(({ challenge }) => challenge.title).sort()).toEqual([
      "Drift alerts cry wolf",
      "New one",
    ]);
    const [tie] = await tiesOf("k");
    if (tie) await cut(tie, now);
    await bring(entries);
    expect(await tiesOf("k")).toHaveLength(1);
    expect(await allChallenges()).toHaveLength(2);
  });

  it("without a link belongs to the note of its title", async () => {
    await saveNote({ ...note("guid 7", "Words."), title: "A file" });
    expect(await plan([found("Words.")])).toMatchObject({ notes: [], same: 1 });
  });
});

it("quotes come back with their place, once, and not where the reader removed them", async () => {
  const place = { exact: "Words.", prefix: "before", suffix: "after" };
  const entries = [found("> Words.", { postKey: "k", quotes: [place] })];
  await bring(entries);
  await bring(entries);
  expect((await readEntries())[0]?.quotes).toMatchObject([place]);
  await database.quotes.toCollection().modify({ deletedAt: now });
  await bring(entries);
  expect((await readEntries())[0]?.quotes).toEqual([]);
});

it("whatever is brought back: no word is lost, and a second time changes nothing", async () => {
  const words = fc.constantFrom("a", "b", "a\n\nb", "b\n\na", "c ", " ", "");
  const stored = fc.uniqueArray(
    fc.record({ key: fc.constantFrom("k1", "k2", "k3"), words, at: fc.constantFrom(5, 6) }),
    { selector: ({ key }) => key },
  );
  const brought = fc.array(
    fc.record({ key: fc.constantFrom("k1", "k2", "k3", "k4"), words, at: fc.constantFrom(5, 6, undefined) }),
    { maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(stored, brought, async (before, files) => {
      await Promise.all(database.tables.map((table) => table.clear()));
      await database.notes.bulkPut(before.map(({ key, words: text, at }) => note(key, text, at)));
      const entries = files.map(({ key, words: text, at }) =>
        found(text, { postKey: key, ...(at === undefined ? {} : { changedAt: at }) }),
      );
      await bring(entries);
      const binned = (await database.bin.toArray()).map((one) => one.note);
      const after = [...(await database.notes.toArray()), ...binned];
      for (const { key, words: text } of [...before, ...files]) {
        const kept = after.filter(({ postKey }) => postKey === key).map((one) => one.text);
        expect(text.trim() === "" || kept.some((one) => one.includes(text.trimEnd()))).toBe(true);
      }
      const rows = await database.notes.toArray();
      expect((await plan(entries, now + 1)).notes).toEqual([]);
      await bring(entries, now + 1);
      expect(await database.notes.toArray()).toEqual(rows);
    }),
    { numRuns: 200 },
  );
});

it("what leaves has its challenges and its post's author and date, the oldest first", async () => {
  await database.posts.add({ key: "k", keys: ["k"], author: "Ann", publishedAt: 7 } as never);
  await saveNote({ ...note("k", "Words."), createdAt: 9 });
  await saveNote(note("other", "Older."));
  await saveNote(note("empty", " "));
  await bring([found("Words.", { postKey: "k", challenges: ["One"] })]);
  const entries = await readEntries();
  expect(entries.map(({ postKey }) => postKey)).toEqual(["other", "k"]);
  expect(entries[1]).toMatchObject({ author: "Ann", publishedAt: 7, challenges: ["One"], quotes: [] });
});
