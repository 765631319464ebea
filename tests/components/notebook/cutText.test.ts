import { expect, it } from "vitest";
import { beginningOf, cutText } from "@/components/library/notes/cutText";

it("long Markdown is cut at empty lines, outside of code", () => {
  const words = "words ".repeat(700).trim();
  const code = `\`\`\`\n${words}\n\n${words}\n\n${words}\n\`\`\``;
  const text = [words, words, words, code, words].join("\n\n");
  const pieces = cutText(text);
  expect(pieces).toEqual([`${words}\n\n${words}`, `${words}\n\n${code}`, words]);
  expect(pieces.join("\n\n")).toBe(text);
  expect(cutText("short\n\ntext")).toEqual(["short\n\ntext"]);
});

it("a long note shows its beginning, or the place where a word is found", () => {
  const text = `${"First paragraph. ".repeat(100)}\n\n${"Second one. ".repeat(100)}\n\nThird: Freshness.`;
  expect(beginningOf("short", "")).toBe("short");
  expect(text.startsWith(beginningOf(text, ""))).toBe(true);
  expect(beginningOf(text, "freshness")).toBe("Third: Freshness.");
  expect(beginningOf(text, "first")).toBe(beginningOf(text, ""));
  expect(beginningOf(`${"x ".repeat(5000)}found here`, "found")).toContain("found here");
  expect(beginningOf("👩🏽‍💻".repeat(2000), "").isWellFormed()).toBe(true);
});
