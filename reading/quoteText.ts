/** Words of a page as they are kept, and as they stand in a note. Pure. */
import { foldText } from "@/storage/foldText";

/** Who takes a whole page gets so much of it, in characters: a note is to be read. */
const longest = 20_000;

/**
 * Gives selected words line by line: white space folded, no empty lines, nothing that is not to be seen, and no more than
 * 20,000 characters.
 */
export function tidyQuote(selected: string): string {
  const lines = selected
    .toWellFormed()
    .slice(0, longest)
    .split(/[\n\r\v\f\u0085\u2028\u2029]+/)
    .map((line) => line.replace(/[\s\p{Cc}]+/gu, " ").trim());
  return lines.filter(Boolean).join("\n").toWellFormed();
}

/**
 * Gives a note's text with a quote behind it, as Markdown: a line without words before and behind it, `>` before each line, so
 * that nothing of foreign words stands outside. The blank line at the end is where the reader goes on.
 */
export function appendQuote(text: string, exact: string): string {
  const before = text.trimEnd();
  const quote = exact
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n>\n");
  return `${before}${before && "\n\n"}${quote}\n\n`;
}

/** Tells whether a text has the words of a quote, whatever became of spaces, punctuation and accents. */
export function hasWords(text: string, exact: string): boolean {
  return `${foldText(text)} `.includes(`${foldText(exact)} `);
}
