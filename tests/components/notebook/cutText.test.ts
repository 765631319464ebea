import { expect, it } from "vitest";
import { cutText, excerptOf } from "@/components/library/notes/cutText";

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
  expect(excerptOf("short", [])).toBe("short");
  expect(text.startsWith(excerptOf(text, []))).toBe(true);
  expect(excerptOf(text, ["freshness"])).toBe("Third: Freshness.");
  expect(excerptOf(text, ["first"])).toBe(excerptOf(text, []));
  expect(excerptOf(`${"x ".repeat(5000)}found here`, ["found"])).toContain("found here");
  expect(excerptOf("👩🏽‍💻".repeat(2000), []).isWellFormed()).toBe(true);
});
