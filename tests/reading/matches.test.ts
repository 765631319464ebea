import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf, splitMatches } from "@/reading/texts/matches";

const marked = (text: string, query: string) =>
  splitMatches(text, query)
    .map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join("");

describe("the words of a query in a text", () => {
  it.each([
    ["Why Features go stale.", "stale feat", "Why [Features] go [stale]."],
    ["Why Features go stale.", "feat stale", "Why Features go [stale]."],
    ["Déjà-vu, DE\u0301JA\u0300 VU", "deja vu", "[Déjà]-[vu], [DE\u0301JA\u0300] [VU]"],
    ["特徴量ストアの鮮度、鮮度", "鮮度 ストア", "特徴量[ストア]の[鮮度]、[鮮度]"],
    ["ガイドの使い方", "カイト", "[ガイド]の使い方"],
    ["ﬁne ½ and Ⅻ", "fine xii 1", "[ﬁne] [½] and [Ⅻ]"],
    ["שלום עולם", "עולם", "שלום [עולם]"],
    ["storage", "orage", "storage"],
    ["", "a", ""],
    ["text", "", "text"],
  ])("in %j of %j", (text, query, result) => {
    expect(marked(text, query)).toBe(result);
  });

  it("never change a letter of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, query) => {
        const pieces = splitMatches(text, query);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      }),
    );
  });
});

describe("an excerpt", () => {
  const filler = "Nothing to see in these words. ".repeat(20);

  it("is cut around the first match, between words", () => {
    expect(excerptOf(`${filler}Then drift came. ${filler}`, "drift")).toMatch(
      /^…(\w+ )*words\. Then drift came\. Nothing .*[a-z.]…$/,
    );
    expect(excerptOf("Drift came.", "drift")).toBe("Drift came.");
  });

  it("is where most of the words stand together", () => {
    const text = `A drift. ${filler} Model drift in production. ${filler}`;
    expect(excerptOf(text, "model drift production")).toContain("Model drift in production.");
  });

  it("is none where no word stands", () => {
    expect(excerptOf(filler, "drift")).toBeUndefined();
    expect(excerptOf("", "drift")).toBeUndefined();
    expect(excerptOf(filler, " ")).toBeUndefined();
  });

  it("is a whole piece of the text, never half a letter", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("😀", "drift", " ", "𠮷", "a"), { maxLength: 300 }), (parts) => {
        const text = parts.join("");
        const excerpt = excerptOf(text, "drift") ?? "";
        const plain = excerpt.replace(/^…/, "").replace(/…$/, "");
        expect(text).toContain(plain);
        expect(excerpt.isWellFormed()).toBe(true);
      }),
    );
  });
});
