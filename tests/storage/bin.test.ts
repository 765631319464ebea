/** Notes that are deleted or merged: no word goes with them. */
import { beforeEach, describe, expect, it } from "vitest";
import { binNotes, binTime, deleteForGood, emptyBin, listBin, putBack } from "@/storage/bin";
import { database } from "@/storage/database";
import { mergeNotes } from "@/storage/mergeNotes";
import { makeNoteReader } from "@/storage/noteReader";
import { allNotes, findNote, keepNote, type Note, notedKeys, saveNote } from "@/storage/notes";
import { listPosts } from "@/storage/postLists";
import { allRecalls, answerRecall, takeBackRecall } from "@/storage/recalls";
import { countTies, notesTiedTo, tie, tiesOf } from "@/storage/ties";

beforeEach(() => database.delete().then(() => database.open()));

const note = (postKey: string, text: string, changedAt = 5): Note => ({
  postKey,
  text,
  title: "T",
  blog: "a",
  writer: "w",
  createdAt: 1,
  changedAt,
});
const join = (into: Note, from: Note) => `${into.text}\n\n${from.text}`;

describe("a note in the bin", () => {
  it("is in no list, no count and no search, and what is tied to it waits", async () => {
    await saveNote(note("k", "Words."));
    await tie("k", "challenge:c", 1);
    await binNotes(["k"], 10);
    expect(await allNotes()).toEqual([]);
    expect(await notedKeys(["k"])).toEqual(new Set());
    expect(await listPosts("noted", 10)).toEqual([]);
    expect(await notesTiedTo("challenge:c")).toEqual([]);
    expect(await countTies()).toEqual(new Map());
    expect(await findNote("k")).toMatchObject({ text: "", deletedAt: 10, changedAt: 10 });
    const [binned] = await listBin(11);
    await putBack(binned?.id ?? "", 12);
    expect(await findNote("k")).toEqual({ ...note("k", "Words.", 12), writer: undefined });
    expect(await notesTiedTo("challenge:c")).toHaveLength(1);
    expect(await listBin(12)).toEqual([]);
  });

  it("is kept when something new is written on its post, and both stand there when it is put back", async () => {
    await saveNote(note("k", "Old."));
    const [binned] = await binNotes(["k"], 10);
    await saveNote(note("k", "New.", 11));
    await putBack(binned?.id ?? "", 12);
    expect(await findNote("k")).toMatchObject({ text: "New.", other: "Old." });
  });

  it("is no longer in it once its post is tied or quoted anew", async () => {
    await saveNote(note("k", "Old."));
    await binNotes(["k"], 10);
    await keepNote(note("k", "", 11));
    await tie("k", "challenge:c", 11);
    expect(await notesTiedTo("challenge:c")).toHaveLength(1);
    await database.notes.put({ ...note("k", "> Quoted."), deletedAt: 10 });
    expect(await notesTiedTo("challenge:c")).toHaveLength(1);
    expect(await makeNoteReader()()).toHaveLength(1);
  });

  it("keeps what another window wrote into it", async () => {
    await saveNote({ ...note("k", "Mine."), other: "Theirs." });
    const [binned] = await binNotes(["k"], 10);
    await putBack(binned?.id ?? "", 12);
    expect(await findNote("k")).toMatchObject({ text: "Mine.", other: "Theirs." });
  });

  it("is deleted after thirty days, or when the reader wants it", async () => {
    await database.notes.bulkPut([note("a", "A."), note("b", "B."), note("c", " ")]);
    await binNotes(["a", "c"], 10);
    await binNotes(["b"], 20);
    await emptyBin(10 + binTime - 1);
    expect((await listBin(30)).map((one) => one.note.text)).toEqual(["B.", "A."]);
    await emptyBin(10 + binTime);
    expect((await listBin(30)).map((one) => one.note.text)).toEqual(["B."]);
    await deleteForGood((await listBin(30)).map(({ id }) => id));
    expect(await listBin(30)).toEqual([]);
  });
});

describe("a note that is merged into another", () => {
  it("leaves its words and ties there, and lies in the bin as it was", async () => {
    await database.notes.bulkPut([note("from", "From."), note("into", "Into.")]);
    await tie("from", "challenge:c", 1);
    await tie("from", "post:into", 1);
    const binned = await mergeNotes("from", "into", join, 10);
    expect(await findNote("into")).toMatchObject({ text: "Into.\n\nFrom.", changedAt: 10 });
    expect((await findNote("into"))?.writer).toBeUndefined();
    expect((await tiesOf("into")).map(({ to }) => to)).toEqual(["challenge:c"]);
    await putBack(binned?.id ?? "", 11);
    expect(await findNote("from")).toMatchObject({ text: "From." });
    expect(await tiesOf("from")).toHaveLength(2);
  });

  it("is not merged into itself, nor where one of the two is gone", async () => {
    await saveNote(note("k", "Words."));
    expect(await mergeNotes("k", "k", join, 10)).toBeUndefined();
    expect(await mergeNotes("k", "gone", join, 10)).toBeUndefined();
    expect(await findNote("k")).toMatchObject({ text: "Words." });
  });
});

describe("the reader of all notes", () => {
  const texts = async (read: () => Promise<Note[]>) => (await read()).map(({ text }) => text);

  it("gives the newest first and reads what has changed, come or gone", async () => {
    const read = makeNoteReader();
    await database.notes.bulkPut([{ ...note("a", "A."), createdAt: 3 }, note("b", "B."), note("c", "C.")]);
    expect(await texts(read)).toEqual(["A.", "B.", "C."]);
    await saveNote(note("b", "B changed.", 6));
    expect(await texts(read)).toEqual(["A.", "B changed.", "C."]);
    await binNotes(["c"], 7);
    await database.notes.put(note("older", "From an archive.", 2));
    expect(await texts(read)).toEqual(["A.", "B changed.", "From an archive."]);
    await database.notes.delete("a");
    expect(await texts(read)).toEqual(["B changed.", "From an archive."]);
  });

  it("sees what is written after the clock was set back", async () => {
    const read = makeNoteReader();
    const now = Date.now();
    await saveNote(note("a", "A.", now + 1_000_000));
    expect(await texts(read)).toEqual(["A."]);
    await saveNote(note("a", "A changed.", now + 10));
    expect(await texts(read)).toEqual(["A changed."]);
  });
});

it("an answer about an older note can be taken back", async () => {
  const answer = { postKey: "k", halfLife: 28, answeredAt: 1, isLetGo: false };
  await answerRecall(answer);
  await answerRecall({ ...answer, isLetGo: true, answeredAt: 2 });
  await takeBackRecall("k");
  expect(await allRecalls()).toEqual([answer]);
  await takeBackRecall("k");
  expect(await allRecalls()).toEqual([]);
});
