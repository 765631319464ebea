import { expect, it } from "vitest";
import { questionAfter } from "@/components/notes/questions";

it("the question leads on from what is written, and falls silent", () => {
  const line = "A line.\n\n";
  expect([0, 1, 2, 3, 4].map((lines) => questionAfter(line.repeat(lines)))).toEqual([
    undefined,
    "askSystem",
    "askTry",
    undefined,
    undefined,
  ]);
});
