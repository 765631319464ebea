import { expect, it } from "vitest";
import { linkOf, tagOf, typedAt } from "@/components/notes/typedAt";

it.each([
  ["#", "#", "", 0],
  ["See #dri", "#", "dri", 4],
  ["a\n#drift-al", "#", "drift-al", 2],
  ["(#drift", "#", "drift", 1],
  ["#déjà_vu", "#", "déjà_vu", 0],
  ["#漂移", "#", "漂移", 0],
  ["[[", "[[", "", 0],
  ["as in [[feature sto", "[[", "feature sto", 6],
  ["[[One]] and [[tw", "[[", "tw", 12],
  ["[[a #b", "[[", "a #b", 0],
])("at the end of %j one types %s and %j", (text, sign, query, from) => {
  expect(typedAt(text, text.length)).toEqual({ sign, query, from });
});

it.each([
  "",
  "word",
  "# A heading",
  "## ",
  "C#",
  "a#b",
  "https://x.example/#part",
  "[[One]]",
  "[[one\ntwo",
  "[one",
])("at the end of %j nothing is typed that could be completed", (text) => {
  expect(typedAt(text, text.length)).toBeUndefined();
});

it("what stands after the caret does not count", () => {
  expect(typedAt("#one two", 4)).toEqual({ sign: "#", query: "one", from: 0 });
});

it("a megabyte before the caret costs nothing", () => {
  const text = `${"word [ # ".repeat(120_000)}#end`;
  const begun = performance.now();
  for (let n = 0; n < 1000; n += 1) typedAt(text, text.length);
  expect(typedAt(text, text.length)?.from).toBe(text.length - 4);
  // A scan of the whole text would take seconds; the limit is generous so that a slow machine passes.
  expect(performance.now() - begun).toBeLessThan(2000);
});

it.each([
  ["Drift alerts cry wolf", "#drift-alerts-cry-wolf"],
  ["  Who (really) trusts them? ", "#who-really-trusts-them"],
  ["Étiquettes en retard", "#étiquettes-en-retard"],
  ["漂移告警总是误报", "#漂移告警总是误报"],
  ["2026", "#challenge-2026"],
  ["???", "#challenge"],
  ["A very long title that goes on and on beyond what one reads", "#a-very-long-title-that-goes-on-and-on"],
])("the tag of %j is %s", (title, tag) => {
  expect(tagOf(title)).toBe(tag);
});

it("a link closes where it should, whatever the title has in it", () => {
  expect(linkOf("Arrays [part 2] | notes")).toBe("[[Arrays part 2 notes]]");
});
