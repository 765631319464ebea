import { expect, it } from "vitest";
import { joinTexts, quotedBelow } from "@/components/useNote";

it.each([
  ["Mine.", "Theirs.", "Mine.\n\nTheirs."],
  ["Mine.\n", "Theirs.", "Mine.\n\nTheirs."],
  ["Mine and more.", "Mine", "Mine and more."],
  ["Mine", "Mine and more.", "Mine and more."],
  ["", "Theirs.", "Theirs."],
  ["Same", "Same", "Same"],
])("%j and %j together are %j: nothing of either is missing", (one, other, both) => {
  expect(joinTexts(one, other)).toBe(both);
});

it.each([
  ["My words.", "My words.\n\n> Words of the page.", "\n\n> Words of the page."],
  ["", "> Words of the page.", "> Words of the page."],
  ["My words.", "Other words.", undefined],
  ["My words.", "My words. And more.", undefined],
  ["", "Other words.", undefined],
])("below %j, %j is a quote that goes below what is being written: %j", (before, after, quote) => {
  expect(quotedBelow(before, after)).toBe(quote);
});
