import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasWords, markWords, wordsOf } from "@/reading/searchNotes";
import { foldText } from "@/storage/foldText";

const finds = (query: string, text: string) => hasWords(foldText(text), wordsOf(query));
const marked = (query: string, text: string) =>
  markWords(text, wordsOf(query))
    .map((piece) => (piece.isFound ? `<${piece.text}>` : piece.text))
    .join("");

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

  it("marks the words it found, and no text is changed by that", () => {
    expect(marked("store feat", "The **feature** Store, features: stored")).toBe(
      "The **<feature>** <Store>, <features>: stored",
    );
    expect(marked("cafe", "Un café")).toBe("Un <café>");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (query, text) => {
        expect(
          markWords(text, wordsOf(query))
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
