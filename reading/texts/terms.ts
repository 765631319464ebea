/**
 * The terms a text is found by. Pure.
 *
 * A term is a word as `foldText` folds it. Scripts that write no spaces have no words to fold: there each two letters that
 * stand side by side are a term, and the last letter of a run is one by itself, so that every letter begins a term.
 *
 * Two letters begin so many words that to read all of these costs more than anything else: so "co*", for all words that
 * begin with "co", is a term too.
 */
import { foldText } from "@/storage/foldText";

/** What is asked of a text: a term, or any term that begins with it. */
export interface AskedTerm {
  term: string;
  isBegun: boolean;
}

/** Of longer words only the beginning counts: they are keys, hashes and data, which nobody types. */
const longest = 40;
/** One letter begins too many words of a text to say anything; alone it must be a whole word. */
const shortestBegun = 2;

const unspacedLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+/gu;

/** Gives the words of a query as they are searched. */
export function queryWords(query: string): string[] {
  return wordsOf(query);
}

/** Tells whether a word, or part of it, is of a script that writes no spaces. */
export function isUnspaced(word: string): boolean {
  return unspacedLetter.test(word);
}

/** Gives the terms of a text, each with how often it stands there. */
export function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) {
    for (const term of termsOf(word)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** Gives the terms a text must have, all of them, to have a word of a query; the last word may be only begun. */
export function askedTerms(word: string, isLast: boolean): AskedTerm[] {
  if (!mayBeUnspaced(word)) return [askedWord(word, isLast)];
  const parts = word.match(runs) ?? [];
  return parts.flatMap((part, i) => {
    if (!isUnspaced(part)) return [askedWord(part, isLast && i === parts.length - 1)];
    const letters = [...part];
    if (letters.length === 1) return [{ term: part, isBegun: true }];
    return pairsOf(letters).map((term) => ({ term, isBegun: false }));
  });
}

/**
 * Gives the drawer a term lies in: its first three letters. A script without spaces has so many letters that the first
 * alone makes more drawers than enough.
 */
export function drawerOf(term: string): string {
  return isUnspaced(term) ? String.fromCodePoint(term.codePointAt(0) ?? 0) : term.slice(0, 3);
}

function askedWord(word: string, mayBeBegun: boolean): AskedTerm {
  if (mayBeBegun && word.length === shortestBegun) return { term: beginning(word), isBegun: false };
  return { term: word.slice(0, longest), isBegun: mayBeBegun && word.length > shortestBegun };
}

function wordsOf(text: string): string[] {
  return foldText(text).split(" ").filter(Boolean);
}

function termsOf(word: string): string[] {
  if (!mayBeUnspaced(word)) return termsOfSpaced(word);
  return (word.match(runs) ?? []).flatMap((part) => {
    if (!isUnspaced(part)) return termsOfSpaced(part);
    const letters = [...part];
    return [...pairsOf(letters), letters.at(-1) ?? ""];
  });
}

function termsOfSpaced(word: string): string[] {
  const term = word.slice(0, longest);
  return word.length < shortestBegun ? [term] : [term, beginning(word)];
}

function beginning(word: string): string {
  return `${word.slice(0, shortestBegun)}*`;
}

function pairsOf(letters: string[]): string[] {
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}

/** Thai is the first of these scripts in Unicode. Much cheaper than asking for the script of each letter. */
function mayBeUnspaced(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) >= 0x0e00) return isUnspaced(word);
  return false;
}
