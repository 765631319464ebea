/**
 * The address of a place in a page, at which the browser itself scrolls and marks the words: a text fragment (WICG,
 * URL Fragment Text Directives, §3). Pure.
 */
import type { Place } from "@/storage/quotes";

/** A longer quote, or one of several blocks, is named by how it begins and how it ends. */
const longestTerm = 100;
const wordsAtAnEnd = 5;
/** Terms must begin and end with whole words; what is this long may have been cut in one. */
const around = 32;

/** Words that name a place: what stands before it, how it begins and perhaps ends, what stands behind it. */
export interface Terms {
  prefix: string;
  start: string;
  end: string;
  suffix: string;
}

/** Gives the address of a place in the page at `link`. A fragment that the link has already stays before the directive. */
export function linkToPlace(link: string, place: Place): string {
  const { prefix, start, end, suffix } = termsOf(place);
  const terms = [prefix && `${encode(prefix)}-`, encode(start), encode(end), suffix && `-${encode(suffix)}`];
  const [address = link] = link.split(":~:");
  const hash = address.includes("#") ? "" : "#";
  return `${address}${hash}:~:text=${terms.filter(Boolean).join(",")}`;
}

/** Gives the words that name a place. Each term lies within one block, as browsers look for it. */
export function termsOf({ exact, prefix, suffix }: Place): Terms {
  const blocks = linesOf(exact);
  const [first = "", last = first] = [blocks[0], blocks.at(-1)];
  const isShort = blocks.length <= 1 && first.length <= longestTerm;
  const [start, end] = isShort ? [first, ""] : [firstWords(first), lastWords(last)];
  const isWhole = blocks.length <= 1 && start.length + end.length >= first.length;
  return {
    prefix: textBefore(prefix),
    start: isWhole ? first : start,
    end: isWhole ? "" : end,
    suffix: textBehind(suffix),
  };
}

/** The end of what stands before, in the nearest block, from the first word on that is whole. */
function textBefore(prefix: string): string {
  const lines = linesOf(prefix);
  const line = lines.at(-1) ?? "";
  return lines.length === 1 && prefix.length >= around ? line.slice(bordersOf(line)[1] ?? 0).trim() : line;
}

function textBehind(suffix: string): string {
  const lines = linesOf(suffix);
  const line = lines[0] ?? "";
  return lines.length === 1 && suffix.length >= around ? line.slice(0, bordersOf(line).at(-1)).trim() : line;
}

function firstWords(text: string): string {
  const borders = bordersOf(text);
  return text.slice(0, borders[wordsAtAnEnd]).trim();
}

function lastWords(text: string): string {
  const borders = bordersOf(text);
  return text.slice(borders.at(-wordsAtAnEnd)).trim();
}

/** Where words begin, in any language; Chinese and Japanese have no spaces between them. */
function bordersOf(text: string): number[] {
  const words = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)];
  return words.filter(({ isWordLike }) => isWordLike).map(({ index }) => index);
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

/** `-`, `,` and `&` have a meaning in a directive (§3.2.1); half a surrogate pair cannot be encoded at all. */
function encode(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replace(/-/g, "%2D");
}
