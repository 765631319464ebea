/** Searching notes as one types: every word in any order, the last one only begun. Pure. */
import { foldText } from "@/storage/foldText";

/** Written without spaces between words, so that a word may begin anywhere. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Gives the words of a query, folded. */
export function wordsOf(query: string): string[] {
  return foldText(query).split(" ").filter(Boolean);
}

/** Tells whether a folded text has all the words; the last of them may be only begun. */
export function hasWords(folded: string, words: string[]): boolean {
  return words.every((word, i) => {
    if (unspaced.test(word)) return folded.includes(word);
    return i === words.length - 1 ? folded.includes(` ${word}`) : `${folded} `.includes(` ${word} `);
  });
}

/** A part of a text: whether it is one of the words looked for. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** Gives a text in pieces, of which those are marked that the words of a query are found in. Joined they are the text. */
export function markWords(text: string, words: string[]): Piece[] {
  if (words.length === 0) return [{ text, isFound: false }];
  const pieces: Piece[] = [];
  for (const part of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    if (part === "") continue;
    const isFound = isOneOf(part, words);
    const last = pieces.at(-1);
    if (last && last.isFound === isFound) last.text += part;
    else pieces.push({ text: part, isFound });
  }
  return pieces;
}

function isOneOf(part: string, words: string[]): boolean {
  const folded = foldText(part).trim();
  if (folded === "") return false;
  return words.some((word, i) => {
    if (unspaced.test(word)) return folded.includes(word);
    return folded === word || (i === words.length - 1 && folded.startsWith(word));
  });
}
