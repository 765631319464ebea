import { expect, it } from "vitest";
import { wrap } from "@/components/notes/markdown";

const shown = (key: string, selected: string) => {
  const wrapped = wrap(key, selected);
  if (!wrapped) return undefined;
  const { text, start, end } = wrapped;
  return `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
};

it.each([
  ["b", "bold", "‹**bold**›"],
  ["b", "**bold**", "‹bold›"],
  ["b", "", "**‹›**"],
  ["i", "word", "‹*word*›"],
  ["i", "*word*", "‹word›"],
  ["i", "**bold**", "‹***bold***›"],
  ["i", "***both***", "‹**both**›"],
  ["i", "", "*‹›*"],
  ["k", "words", "[words](‹url›)"],
  ["k", "", "[](‹url›)"],
  ["k", "https://a.example/x", "[‹›](https://a.example/x)"],
])("%s of %j gives %s", (key, selected, expected) => {
  expect(shown(key, selected)).toBe(expected);
});

it.each(["a", "z", "Enter", "constructor"])("%s means nothing", (key) => {
  expect(wrap(key, "text")).toBeUndefined();
});
