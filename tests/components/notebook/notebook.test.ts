/** How the notebook puts notes together, links them and says what comes in. */
import { describe, expect, it } from "vitest";
import { groupNotes } from "@/components/library/notes/groups";
import { makeFinder, noteAddress } from "@/components/library/notes/noteAddress";
import { sayPlan } from "@/components/library/settings/importWords";
import type { Plan } from "@/reading/exports/planImport";
import type { Challenge } from "@/storage/challenges";
import type { Note } from "@/storage/notes";

const note = (postKey: string, createdAt: number, blog = "b"): Note => ({
  postKey,
  text: "x",
  title: `Título de ${postKey}`,
  blog,
  createdAt,
  changedAt: createdAt,
});
const notes = [
  note("c", Date.UTC(2026, 2, 20), "Zeta"),
  note("b", Date.UTC(2026, 2, 10), ""),
  note("a", Date.UTC(2025, 2, 10), "alpha"),
];
const challenge = { id: "1", title: "Drift" } as Challenge;
const book = { notes, challenges: [challenge], tied: new Map([["b", [challenge]]]) };
const shape = (order: "time" | "challenge" | "blog") =>
  groupNotes(notes, order, book).map(({ title, notes: theirs }) => [
    title,
    theirs.map(({ postKey }) => postKey).join(""),
  ]);

describe("notes stand", () => {
  it("by month, the newest first", () => {
    expect(shape("time")).toEqual([
      ["March 2026", "cb"],
      ["March 2025", "a"],
    ]);
  });

  it("by challenge, those tied to none last", () => {
    expect(shape("challenge")).toEqual([
      ["Drift", "b"],
      ["Tied to no challenge", "ca"],
    ]);
  });

  it("by blog, in the order of their names", () => {
    expect(shape("blog")).toEqual([
      ["A blog no longer followed", "b"],
      ["alpha", "a"],
      ["Zeta", "c"],
    ]);
  });
});

it("a link finds its note without accents, of two the newest, and none where there is none", () => {
  const find = makeFinder([note("new/1", 2), { ...note("old", 1), title: "titulo de NEW 1" }]);
  expect(find("Titulo de new/1")).toBe(noteAddress("new/1"));
  expect(noteAddress("new/1")).toBe("#/notes/of/new%2F1");
  expect(find("Something else")).toBeUndefined();
});

it("what comes in is said in one sentence", () => {
  const one = (kind: "fresh" | "changed" | "both") => ({ kind, note: note("a", 1) });
  const plan: Plan = { notes: [], same: 40, challenges: [], ties: new Map(), quotes: new Map() };
  expect(sayPlan({ ...plan, notes: [one("fresh"), one("fresh"), one("changed")] })).toBe(
    "2 new notes, 1 changed, 40 the same",
  );
  expect(sayPlan({ ...plan, notes: [one("both")], same: 0, challenges: ["x"] })).toBe(
    "1 changed here as well, 1 new challenge",
  );
  expect(sayPlan({ ...plan, same: 0 })).toBe("No notes were found.");
});
