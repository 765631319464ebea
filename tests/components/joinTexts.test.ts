import { expect, it } from "vitest";
import { joinTexts } from "@/components/useNote";

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
