import { beforeEach, expect, it } from "vitest";
import { addChallenge, deleteChallenge, restoreChallenge } from "@/storage/challenges";
import { database } from "@/storage/database";
import { findNote, keepNote, type Note, saveNote } from "@/storage/notes";
import { observe } from "@/storage/observe";
import { challengesOf, countTies, cut, idOf, notesTiedTo, tie, tiesOf } from "@/storage/ties";

const now = Date.UTC(2026, 10, 23, 7);
const noteOn = (postKey: string, text: string, at = now): Note => ({
  postKey,
  text,
  title: `Title of ${postKey}`,
  blog: "Blog",
  createdAt: at,
  changedAt: at,
});
const tied = async (id: string) => (await notesTiedTo(`challenge:${id}`)).map(({ note }) => note.text);
const challenges = async (key: string) => (await challengesOf(key)).map(({ challenge }) => challenge.title);

beforeEach(async () => {
  await database.delete();
  await database.open();
});

it("a note is tied to any number of challenges, and a challenge has any number of notes, the newest first", async () => {
  const [drift, costs] = [await addChallenge("Drift", now), await addChallenge("Costs", now)];
  await saveNote(noteOn("link a.example/1", "Older."));
  await saveNote(noteOn("link a.example/2", "Newer.", now + 1));
  await tie("link a.example/1", `challenge:${drift.id}`, now);
  await tie("link a.example/2", `challenge:${drift.id}`, now);
  await tie("link a.example/1", `challenge:${costs.id}`, now + 1);
  expect(await challenges("link a.example/1")).toEqual(["Drift", "Costs"]);
  expect(await tied(drift.id)).toEqual(["Newer.", "Older."]);
  expect(await countTies()).toEqual(
    new Map([
      [`challenge:${drift.id}`, { count: 2, lastAt: now + 1 }],
      [`challenge:${costs.id}`, { count: 1, lastAt: now + 1 }],
    ]),
  );
});

it("a tie that was cut no longer holds, leaves its row, and holds again when it is made anew", async () => {
  const { id } = await addChallenge("Drift", now);
  await saveNote(noteOn("link a.example/1", "Text."));
  await tie("link a.example/1", `challenge:${id}`, now);
  const [made] = await tiesOf("link a.example/1");
  if (!made) throw new Error("The tie is missing.");
  await cut(made, now + 1);
  expect(await tiesOf("link a.example/1")).toEqual([]);
  expect(await tied(id)).toEqual([]);
  expect(await database.ties.toArray()).toEqual([{ ...made, changedAt: now + 1, cutAt: now + 1 }]);
  await tie("link a.example/1", `challenge:${id}`, now + 2);
  expect(await tied(id)).toEqual(["Text."]);
});

it("a note keeps its ties through every keystroke", async () => {
  const { id } = await addChallenge("Drift", now);
  await tie("link a.example/1", `challenge:${id}`, now);
  for (const text of ["T", "Te", "Tex", "Text"]) await saveNote(noteOn("link a.example/1", text));
  expect(await tied(id)).toEqual(["Text"]);
});

it("a deleted challenge's notes stay, and are tied to it again once it is back", async () => {
  const { id } = await addChallenge("Drift", now);
  await saveNote(noteOn("link a.example/1", "Text."));
  await tie("link a.example/1", `challenge:${id}`, now);
  await deleteChallenge(id, now + 1);
  expect(await challenges("link a.example/1")).toEqual([]);
  expect((await findNote("link a.example/1"))?.text).toBe("Text.");
  await restoreChallenge(id, now + 2);
  expect(await challenges("link a.example/1")).toEqual(["Drift"]);
});

it("a note whose key begins another's key has only its own ties", async () => {
  await tie("link a.example/1", "post:link b.example/x", now);
  await tie("link a.example/11", "post:link b.example/y", now);
  expect((await tiesOf("link a.example/1")).map(idOf)).toEqual(["link b.example/x"]);
});

it("a note that is kept for a tie takes the place of none", async () => {
  await saveNote(noteOn("link a.example/1", "Text."));
  await keepNote(noteOn("link a.example/1", ""));
  await keepNote(noteOn("link a.example/2", ""));
  expect((await findNote("link a.example/1"))?.text).toBe("Text.");
  expect((await findNote("link a.example/2"))?.title).toBe("Title of link a.example/2");
});

it("writing a note tells what it replaced, in the one transaction", async () => {
  expect(await saveNote(noteOn("link a.example/1", "One"))).toBeUndefined();
  const [first, second] = [
    saveNote(noteOn("link a.example/1", "Two")),
    saveNote(noteOn("link a.example/1", "Three")),
  ];
  expect([(await first)?.text, (await second)?.text]).toEqual(["One", "Two"]);
});

it("pages that show a note's ties learn of new ones and of cuts", async () => {
  const seen: number[] = [];
  const end = observe(
    async () => (await tiesOf("link a.example/1")).length,
    (count) => seen.push(count),
    (error) => {
      throw error;
    },
  );
  await expect.poll(() => seen.at(-1)).toBe(0);
  await tie("link a.example/1", "challenge:x", now);
  await expect.poll(() => seen.at(-1)).toBe(1);
  for (const one of await tiesOf("link a.example/1")) await cut(one, now);
  await expect.poll(() => seen.at(-1)).toBe(0);
  end();
});
