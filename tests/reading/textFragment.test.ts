import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkToPlace, termsOf } from "@/reading/textFragment";
import type { Place } from "@/storage/quotes";

const place = (exact: string, prefix = "", suffix = ""): Place => ({ exact, prefix, suffix });

/** Reads a text directive as the specification says (WICG Text Fragments, §3.3.1), independently of how it is written. */
function readDirective(address: string) {
  const parts = (address.split(":~:text=")[1] ?? "").split(",");
  const prefix = parts[0]?.endsWith("-") ? parts.shift()?.slice(0, -1) : "";
  const suffix = parts.at(-1)?.startsWith("-") ? parts.pop()?.slice(1) : "";
  const [start = "", end = "", ...more] = parts;
  expect(more).toEqual([]);
  const [p = "", s = "", e = "", x = ""] = [prefix, start, end, suffix].map((term) =>
    decodeURIComponent(term ?? ""),
  );
  return { prefix: p, start: s, end: e, suffix: x };
}

describe("the address of a place", () => {
  it.each([
    [
      "a short quote is named whole, between the whole words around it",
      place(
        "of things, e.g. a-b & c.",
        "Behold, the unified infrastructu",
        " and so forth until the very las",
      ),
      "the%20unified%20infrastructu-,of%20things%2C%20e.g.%20a%2Db%20%26%20c.,-and%20so%20forth%20until%20the%20very",
    ],
    ["what stands before is used whole where it begins the page", place("b", "a "), "a-,b"],
    [
      "what stands in another block is left out beyond the nearest",
      place("b", "x\ny\n", "\nz\nw"),
      "y-,b,-z",
    ],
    [
      "a long quote is named by how it begins and ends",
      place(
        "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen.",
      ),
      "One%20two%20three%20four%20five,thirteen%20fourteen%20fifteen%20sixteen%20seventeen.",
    ],
    [
      "a quote of two blocks too",
      place("A heading\nIts first words here."),
      "A%20heading,Its%20first%20words%20here.",
    ],
    ["half a character does no harm", place("a\ud83d"), "a%EF%BF%BD"],
  ])("%s", (_name, given, directive) => {
    expect(linkToPlace("https://blog.example/a", given)).toBe(`https://blog.example/a#:~:text=${directive}`);
  });

  it("Chinese, which has no spaces, is cut between words as well", () => {
    const exact = "机器学习系统的监控需要关注数据漂移和概念漂移的区别以及它们对模型质量的影响".repeat(3);
    const { start, end } = termsOf(place(exact));
    expect(start.length).toBeLessThan(20);
    expect(end.length).toBeLessThan(20);
    expect(exact.startsWith(start) && exact.endsWith(end)).toBe(true);
  });

  it("keeps the fragment that a link has, and drops another place's", () => {
    expect(linkToPlace("https://blog.example/a#part", place("b"))).toBe(
      "https://blog.example/a#part:~:text=b",
    );
    expect(linkToPlace("https://blog.example/a#part:~:text=c", place("b"))).toBe(
      "https://blog.example/a#part:~:text=b",
    );
  });

  it("reads back as the terms it was made of, whatever these are", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 300 }), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(text, text, text, (exact, prefix, suffix) => {
        const terms = termsOf({ exact, prefix, suffix });
        fc.pre(terms.start !== "");
        const address = linkToPlace("https://blog.example/a", { exact, prefix, suffix });
        expect(URL.parse(address)?.href).toBe(address);
        const wellFormed = Object.fromEntries(
          Object.entries(terms).map(([name, term]) => [name, term.toWellFormed()]),
        );
        expect(readDirective(address)).toEqual(wellFormed);
      }),
    );
  });

  it("names only words that are there, in their order", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, (list) => {
        const exact = list.join(" ");
        const { start, end } = termsOf(place(exact));
        expect(exact.startsWith(start)).toBe(true);
        expect(exact.endsWith(end)).toBe(true);
        expect(start.length + end.length).toBeLessThanOrEqual(exact.length);
      }),
    );
  });
});
