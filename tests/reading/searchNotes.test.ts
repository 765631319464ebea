import { describe, expect, it } from "vitest";
import { hasWords } from "@/reading/searchNotes";
import { queryWords } from "@/reading/texts/terms";
import { foldText } from "@/storage/foldText";

const finds = (query: string, text: string) => hasWords(foldText(text), queryWords(query));
describe("a search of notes", () => {
  it.each([
    ["store feature", "The feature store", true],
    ["feature sto", "The feature store", true],
    ["feat store", "The feature store", false],
    ["cafe", "Le CAFÉ", true],
    ["機械", "これは機械学習です", true],
    ["ore", "store", false],
    ["", "anything", true],
  ])("for %j in %j is %j", (query, text, isFound) => {
    expect(finds(query, text)).toBe(isFound);
  });
});
