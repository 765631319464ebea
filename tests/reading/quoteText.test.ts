import fc from "fast-check";
import { expect, it } from "vitest";
import { appendQuote, hasWords, tidyQuote } from "@/reading/quoteText";

it("selected words are kept line by line, without what is not to be seen", () => {
  expect(tidyQuote("  A\u00a0 heading \n\n\r\n Its\ttext\u0000 here.\u2028More ")).toBe(
    "A heading\nIts text here.\nMore",
  );
  expect(tidyQuote(" \n\t ")).toBe("");
});

it("a whole page is cut at 20,000 characters", () => {
  expect(tidyQuote("word ".repeat(100_000)).length).toBeLessThanOrEqual(20_000);
});

it("a quote stands behind what the note says, a blank line between", () => {
  expect(appendQuote("", "One.")).toBe("> One.\n\n");
  expect(appendQuote("Mine.\n", "One.\nTwo.")).toBe("Mine.\n\n> One.\n>\n> Two.\n\n");
  expect(appendQuote(appendQuote("", "One."), "Two.")).toBe("> One.\n\n> Two.\n\n");
});

it("no line of foreign words stands outside the quote, and none of the reader's is lost", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "binary", minLength: 1 }),
      (text, selected) => {
        const exact = tidyQuote(selected);
        fc.pre(exact !== "");
        const whole = appendQuote(text, exact);
        expect(whole.startsWith(text.trimEnd())).toBe(true);
        const added = whole
          .slice(text.trimEnd().length)
          .trim()
          .split(/[\n\r\v\f\u0085\u2028\u2029]/);
        expect(added.filter((line) => !line.startsWith(">"))).toEqual([]);
      },
    ),
  );
});

it("words are found again whatever became of spaces, signs and accents, and only whole ones", () => {
  expect(hasWords("The café’s “drift — alerts” cry wolf.", "Cafe's drift-alerts")).toBe(true);
  expect(hasWords("The drifting alerts", "drift")).toBe(false);
});
