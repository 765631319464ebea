import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aliases } from "@/reading/dots/aliases";
import { askBy } from "@/reading/dots/askedTerms";
import { hashTerm } from "@/reading/dots/hashTerm";
import { countKeyTerms, thingName } from "@/reading/dots/keyTerms";
import { countPostTerms, packKeywords, strongestTerms } from "@/reading/dots/keywords";
import { countTexts, noCounts, rarity, textsWith } from "@/reading/dots/rarity";
import { reasonWords } from "@/reading/dots/reason";
import { stem } from "@/reading/dots/stem";

const terms = (text: string) => [...countKeyTerms(text, 1).keys()];
const things = (text: string) =>
  terms(text).flatMap((term) => (term.includes(" =") ? [] : (thingName(term) ?? [])));

describe("the terms of a text", () => {
  it.each([
    ["We moved to k8s.", "kubernetes"],
    ["LLMs everywhere", "large language model"],
    ["a large-language model", "large language model"],
    ["RAG it is", "retrieval augmented generation"],
    ["our feature stores", "feature store"],
    ["The on-device models", "edge inference"],
    ["Ein großes Sprachmodell", "large language model"],
    ["我们使用大语言模型", "large language model"],
  ])("have a thing under its usual name: %s", (text, name) => {
    expect(things(text)).toContain(name);
  });

  it("have words by their stems, and none that says nothing", () => {
    expect(terms("The alerts were alerting us")).toEqual(["alert"]);
    expect(terms("und das ist nicht die Welt de los pour vous 2024 7")).toEqual(["welt"]);
  });

  it("have two words that stand side by side, but none across a word that says nothing", () => {
    expect(terms("drift alerts of models")).toEqual(["drift", "alert", "model", "drift alert"]);
  });

  it("of a post have a pair only where it stands twice, or in the title", () => {
    const counts = countPostTerms("Wolf cries", "drift alerts, then drift alerts; model zoo");
    expect([...counts.keys()]).toEqual(expect.arrayContaining(["drift alert", "wolf cry"]));
    expect([...counts.keys()]).not.toContain("model zoo");
  });

  it("of a script without spaces are pairs of letters, without particles", () => {
    expect(terms("模型漂移的告警")).toEqual(["模型", "型漂", "漂移", "告警"]);
  });

  it.each([
    ["retraining", "retrain"],
    ["embeddings", "embed"],
    ["cached", "caching"],
    ["queries", "query"],
    ["batches", "batch"],
    ["served", "serving"],
  ])("join %s and %s", (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it("of any text can be counted, hashed and packed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const counts = countKeyTerms(text, 1);
        for (const [term, count] of counts) {
          expect(count).toBeGreaterThan(0);
          expect(hashTerm(term).hash).toBeGreaterThan(0);
        }
        const { hashes, marks } = packKeywords([strongestTerms(counts, noCounts(), 24)]);
        expect([hashes.length, marks.length]).toEqual([24, 24]);
      }),
    );
  });
});

it("each name of the alias table stands for one thing only", () => {
  const names = aliases.flat();
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  expect(aliases.length).toBeGreaterThan(90);
});

it("counts of texts are never too small, and hardly ever too large", () => {
  const known = noCounts();
  for (let n = 0; n < 3000; n += 1) countTexts(known, ["every", `word${n % 100}`, `rare${n}`]);
  expect(textsWith(known, "every")).toBe(3000);
  const wrong = Array.from({ length: 100 }, (_, n) => textsWith(known, `word${n}`)).filter(
    (count) => count !== 30,
  );
  expect(wrong.length).toBeLessThan(3);
  expect(rarity(known, "rare1")).toBeGreaterThan(rarity(known, "word1"));
  expect(rarity(known, "every")).toBeGreaterThan(0);
});

describe("a reason", () => {
  const shared = (text: string) =>
    askBy(text, noCounts()).terms.map(({ term }) => ({ term, isRare: true, adds: 1 }));

  it("is told as the reader wrote it, a thing by its usual name, a pair without its words", () => {
    const text = "The Überblick over Quokka features on k8s";
    expect(reasonWords(text, shared(text)).sort()).toEqual(
      ["Quokka features", "kubernetes", "Überblick"].sort(),
    );
  });

  it("tells a thing of several words without these words", () => {
    const text = "feature stores: each feature in a store";
    expect(reasonWords(text, shared(text))).toEqual(["feature store"]);
  });

  it("joins pairs of letters to the word they are from", () => {
    expect(reasonWords("漂移告警", shared("漂移告警"))).toEqual(["漂移告警"]);
  });

  it("of any text is made of its own words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(reasonWords(text, shared(text)).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
