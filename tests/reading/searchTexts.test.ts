import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "@/storage/foldText";
import { searchable, type Written } from "./corpusOf";

const posts: Written[] = [
  { key: "a", title: "Why your feature store goes stale", text: "Stamp each value. Élan vital.", time: 3 },
  { key: "b", title: "Caches", text: "A stale cache, a stale store, a stale mind.", time: 5 },
  { key: "c", title: "A field guide", text: "Drift is not stale data.", note: "Ask about p99.", time: 7 },
  { key: "d", title: "特徴量", text: "特徴量ストアの鮮度を測る。Pythonで", time: 1 },
  { key: "e", title: "", text: "Die Größe der Daten, die Größe zählt", feedId: "yan", time: 2 },
  { key: "f", title: "Written in C", text: "The C language and R", time: 6 },
];
const search = searchable(posts, 2, { yan: "Eugene Yan" });
const keys = (query: string) => search(query).keys;

describe("a search of the texts", () => {
  it("finds words that are spread over title, text, note and blog, in any order", () => {
    expect(keys("store stamp ")).toEqual(["a"]);
    expect(keys("stamp store ")).toEqual(["a"]);
    expect(keys("p99 drift guide ")).toEqual(["c"]);
    expect(keys("daten eugene ")).toEqual(["e"]);
    expect(keys("stamp cache ")).toEqual([]);
  });

  it("takes the last word for begun, the others for whole", () => {
    expect(keys("stam")).toEqual(["a"]);
    expect(keys("stam value")).toEqual([]);
    expect(keys("st")).toEqual(["a", "b", "c"]);
    expect(keys("tamp")).toEqual([]);
  });

  it("knows no case and no accents", () => {
    expect(keys("ELAN")).toEqual(["a"]);
    expect(keys("grosse")).toEqual([]);
    expect(keys("große")).toEqual(["e"]);
    expect(keys("Gro\u0308ße")).toEqual(["e"]);
  });

  it("finds one letter as a word, not as the beginning of every word of a text", () => {
    expect(keys("r")).toEqual(["f"]);
    expect(keys("guide d")).toEqual([]);
  });

  it("finds inside scripts that write no spaces, one letter or several, beside other scripts too", () => {
    for (const query of ["鮮度", "ストア", "度", "測", "量ストア", "鮮度 特徴", "python", "pythonで"])
      expect(keys(query)).toEqual(["d"]);
    expect(keys("鮮量")).toEqual([]);
  });

  it("puts the title before the note before the text, and more before fewer", () => {
    expect(keys("stale ")).toEqual(["a", "b", "c"]);
    const ranked = searchable([
      { key: "text", text: "drift ".repeat(50), time: 9 },
      { key: "note", note: "drift", time: 5 },
      { key: "title", title: "drift", time: 1 },
      { key: "both", title: "drift", text: "drift", time: 1 },
    ]);
    expect(ranked("drift ").keys).toEqual(["both", "title", "note", "text"]);
  });

  it("lets a rare word weigh more than a common one, and puts the newest of equals first", () => {
    const common = Array.from({ length: 20 }, (_, n) => ({ key: `${n}`, text: "model", time: n }));
    const ranked = searchable([
      ...common,
      { key: "common title", title: "model", text: "conformal" },
      { key: "rare title", title: "conformal", text: "model" },
    ]);
    expect(ranked("conformal model ").keys).toEqual(["rare title", "common title"]);
    expect(ranked("model ", 3).keys).toEqual(["common title", "19", "18"]);
    expect(ranked("model ", 3).count).toBe(22);
  });

  it("finds among the posts that are meant alone", () => {
    expect(search("stale ", 9, (key) => key !== "b")).toEqual({ keys: ["a", "c"], count: 2 });
  });

  it("gives nothing for nothing", () => {
    expect(search("  ")).toEqual({ keys: [], count: 0 });
    expect(search(".*+?^()|[]\\ \uffff")).toEqual({ keys: [], count: 0 });
  });
});

/** Words of few letters, so that many are alike, with accents and capitals, and some of scripts without spaces. */
const letter = fc.constantFrom(..."aábcÀBç1", "数", "据", "ก");
const word = fc.array(letter, { minLength: 1, maxLength: 5 }).map((letters) => letters.join(""));
const latin = fc.array(fc.constantFrom(..."aábcÀBç1"), { minLength: 1, maxLength: 4 }).map((l) => l.join(""));
const text = (words: fc.Arbitrary<string>) =>
  fc.array(words, { maxLength: 12 }).map((parts) => parts.join(" "));
const someText = (words: fc.Arbitrary<string>) =>
  fc.array(fc.record({ title: text(words), text: text(words) }), { minLength: 1, maxLength: 8 });

describe("whatever was written", () => {
  it("a post that contains all words is found, whatever their order, accents and case", () => {
    fc.assert(
      fc.property(someText(word), fc.nat(), fc.infiniteStream(fc.nat()), (written, which, dice) => {
        const all = written.map((post, i) => ({ ...post, key: `${i}` }));
        const wanted = all[which % all.length];
        const words = `${wanted?.title} ${wanted?.text}`.split(" ").filter(Boolean);
        const some = words.filter(() => Number(dice.next().value) % 3 === 0);
        some.sort(() => (Number(dice.next().value) % 2) - 0.5);
        const query = some
          .map((one) => (Number(dice.next().value) % 2 ? one.toUpperCase() : one.normalize("NFD")))
          .join(" ");
        const last = some.at(-1) ?? "";
        const begun = query.slice(0, query.length - Math.max(last.length - 2, 0));
        if (foldText(query) === "") return;
        expect(searchable(all)(query).keys).toContain(wanted?.key);
        if (/^[\x20-\x7e]*$/.test(query)) expect(searchable(all)(begun).keys).toContain(wanted?.key);
      }),
    );
  });

  it("a post that lacks a word is not found", () => {
    fc.assert(
      fc.property(someText(latin), fc.array(latin, { minLength: 1, maxLength: 3 }), (written, words) => {
        const all = written.map((post, i) => ({ ...post, key: `${i}` }));
        const query = words.join(" ");
        const isFound = ({ title, text }: Written) =>
          words
            .map((one) => foldText(one).trim())
            .every((one, i) => {
              const isLast = i === words.length - 1;
              const has = (field: string, mayBeBegun: boolean) =>
                `${foldText(field)} `.includes(mayBeBegun ? ` ${one}` : ` ${one} `);
              return has(title ?? "", isLast) || has(text ?? "", isLast && one.length > 1);
            });
        const { keys, count } = searchable(all)(query);
        expect(keys.toSorted()).toEqual(all.filter(isFound).map(({ key }) => key));
        expect(count).toBe(keys.length);
      }),
    );
  });

  it("it is found the same in segments of any size", () => {
    fc.assert(
      fc.property(someText(word), word, fc.integer({ min: 1, max: 9 }), (written, query, size) => {
        const all = written.map((post, i) => ({ ...post, key: `${i}`, time: i }));
        expect(searchable(all, size)(query)).toEqual(searchable(all, 100)(query));
      }),
    );
  });
});
