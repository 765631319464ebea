/** Where a text has the words of a query. Pure; it sees the text as it is shown, with accents and capitals. */
import { foldText } from "@/storage/foldText";
import { isUnspaced, queryWords } from "./terms";

/** A piece of a text, and whether it is to be marked. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** Where a match begins and ends, and which word of the query it is of. */
interface Match {
  from: number;
  to: number;
  word: number;
}

/** More than so many marks in one piece of text only slow the page down. */
const mostMarks = 200;
const anyWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Gives a text in pieces: what matches a query, and what lies between. */
export function splitMatches(text: string, query: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { from, to } of findMatches(text, queryWords(query))) {
    if (from > end) pieces.push({ text: text.slice(end, from), isMatch: false });
    pieces.push({ text: text.slice(from, to), isMatch: true });
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMatch: false });
  return pieces;
}

/** So many characters stand before a match that opens an excerpt, and so many are shown in all. */
const before = 18;
const shown = 160;

/**
 * Gives the piece of a text that has most of the words of a query, the first of equals, cut between words and marked as
 * cut; undefined where the text has none of them.
 */
export function excerptOf(text: string, query: string): string | undefined {
  const matches = findMatches(text, queryWords(query));
  let best: Match | undefined;
  let most = 0;
  for (const [i, match] of matches.entries()) {
    const words = new Set<number>();
    for (let next = i; next < matches.length; next += 1) {
      const other = matches[next];
      if (!other || other.to > match.from + shown - before) break;
      words.add(other.word);
    }
    if (words.size > most) [best, most] = [match, words.size];
  }
  return best && cut(text, best.from);
}

function cut(text: string, match: number): string {
  const from = match <= before ? 0 : wordAfter(text, match - before, match);
  const rest = text.slice(from, from + shown);
  const isWhole = from + shown >= text.length;
  const end = isWhole ? rest.length : Math.max(rest.lastIndexOf(" "), match - from + 1);
  return `${from > 0 ? "…" : ""}${rest.slice(0, end).trimEnd()}${isWhole ? "" : "…"}`;
}

/** The beginning of the first word after a place, if that is not after the last place. */
function wordAfter(text: string, place: number, last: number): number {
  const space = text.indexOf(" ", place);
  if (space >= 0 && space < last) return space + 1;
  // Never between the halves of a letter outside the Basic Multilingual Plane.
  return /[\udc00-\udfff]/.test(text[place] ?? "") ? place - 1 : place;
}

function findMatches(text: string, words: string[]): Match[] {
  if (words.length === 0) return [];
  const matches: Match[] = [];
  for (const { 0: token, index } of text.matchAll(anyWord)) {
    for (const { from, to, word } of matchToken(token, words)) {
      matches.push({ from: index + from, to: index + to, word });
    }
    if (matches.length >= mostMarks) break;
  }
  return matches;
}

function matchToken(token: string, words: string[]): Match[] {
  const folded = foldText(token).trim();
  const parts = folded.split(" ");
  const last = words.length - 1;
  const word = words.findIndex(
    (one, i) =>
      !isUnspaced(one) && parts.some((part) => part === one || (i === last && part.startsWith(one))),
  );
  if (word >= 0) return [{ from: 0, to: token.length, word }];
  const inside = words.flatMap((one, i) =>
    isUnspaced(one) && folded.includes(one) ? matchInside(token, one, i) : [],
  );
  return dropOverlaps(inside);
}

/** Where a token has a word inside it: its letters are folded one by one, to know where each came from. */
function matchInside(token: string, part: string, word: number): Match[] {
  let folded = "";
  const places: number[] = [];
  let place = 0;
  for (const letter of token) {
    const own = foldText(letter).trim();
    for (let i = 0; i < own.length; i += 1) places.push(place);
    folded += own;
    place += letter.length;
  }
  const matches: Match[] = [];
  for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + part.length)) {
    matches.push({ from: places[at] ?? 0, to: places[at + part.length] ?? token.length, word });
  }
  return matches;
}

function dropOverlaps(matches: Match[]): Match[] {
  let end = 0;
  return matches
    .toSorted((one, other) => one.from - other.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}
