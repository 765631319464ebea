/** Searching notes as one types: every word in any order, the last one only begun. Pure. */
import { isUnspaced } from "./texts/terms";

/** Tells whether a folded text has all words of a query (`queryWords`); the last of them may be only begun. */
export function hasWords(folded: string, words: string[]): boolean {
  return words.every((word, i) => {
    if (isUnspaced(word)) return folded.includes(word);
    return i === words.length - 1 ? folded.includes(` ${word}`) : `${folded} `.includes(` ${word} `);
  });
}
