/**
 * Quotes in a Markdown file: behind each stands a line with the way back to its place, as a text fragment (WICG, URL Fragment
 * Text Directives). A quote whose words no longer stand in the note is added below it. Reading takes both out again, so that
 * the text is what it was; lines of the reader's own that look like them get one arrow more meanwhile. Pure.
 */
import type { EntryQuote } from "@/storage/notebook";
import { linkToPlace } from "../textFragment";

const placed = "↪";
const added = "↩";
const own = /^> \[(↪+|↩+)\]\(/;

/** Gives a note's text with its quotes' places. */
export function weaveQuotes(text: string, quotes: EntryQuote[], link: string | undefined): string {
  let woven = text
    .split("\n")
    .map((line) => line.replace(own, (start, arrows: string) => start.replace("[", `[${arrows[0]}`)))
    .join("\n");
  if (link === undefined) return woven;
  for (const quote of quotes) {
    const block = blockOf(quote.exact);
    const at = `\n${woven}\n`.indexOf(`\n${block}\n`);
    const place = `](${forMarkdown(linkToPlace(link, quote))})`;
    woven =
      at < 0
        ? `${woven}\n\n${block}\n> [${added}${place}`
        : `${woven.slice(0, at + block.length)}\n> [${placed}${place}${woven.slice(at + block.length)}`;
  }
  return woven;
}

/** What was woven: the note's text, and its quotes. */
export interface Unwoven {
  text: string;
  quotes: EntryQuote[];
}

/** Gives the text as it was before its quotes were woven in, and them. */
export function unweaveQuotes(woven: string): Unwoven {
  const lines: string[] = [];
  const quotes: EntryQuote[] = [];
  for (const line of woven.split("\n")) {
    const arrows = own.exec(line)?.[1];
    if (arrows === undefined) lines.push(line);
    else if (arrows.length > 1) lines.push(line.replace(arrows, arrows.slice(1)));
    else quotes.push({ ...readPlace(line), exact: takeBlock(lines, arrows === added) });
  }
  return { text: lines.join("\n"), quotes };
}

function blockOf(exact: string): string {
  return exact
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n>\n");
}

/** Gives the words of the block that the lines end in; one that was added is taken away with the empty line before it. */
function takeBlock(lines: string[], isAdded: boolean): string {
  let from = lines.length;
  while (from > 0 && lines[from - 1]?.startsWith(">")) from -= 1;
  const block = lines.slice(from);
  if (isAdded) lines.length = Math.max(0, from - 1);
  return block
    .map((line) => line.replace(/^> ?/, ""))
    .filter(Boolean)
    .join("\n");
}

function readPlace(line: string): Pick<EntryQuote, "prefix" | "suffix"> {
  const terms = /:~:text=(.*)\)$/.exec(line)?.[1]?.split(",") ?? [];
  const prefix = terms.length > 1 && terms[0]?.endsWith("-") ? terms[0].slice(0, -1) : "";
  const suffix = terms.length > 1 && terms.at(-1)?.startsWith("-") ? (terms.at(-1) ?? "").slice(1) : "";
  return { prefix: decode(prefix), suffix: decode(suffix) };
}

/** Gives an address as it stands in a link of Markdown, which a bracket or a space would end. */
export function forMarkdown(address: string): string {
  return address.replace(/[()<>\s]/g, percent);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

function decode(term: string): string {
  try {
    return decodeURIComponent(term);
  } catch {
    return "";
  }
}
