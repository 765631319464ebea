/** How long a text takes to read. Pure. */

const cjkLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const space = /\s/;
const wordsPerMinute = 238;

/** Gives the minutes (at least 1) that reading so many words takes, at 238 a minute. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** Gives the number of words in a text; two CJK characters count as one. */
export function countWords(text: string): number {
  let cjk = 0;
  let others = 0;
  let isInWord = false;
  // Counted one by one: a list of all words of a 10 MB text is ten times as large as the text.
  for (const character of text) {
    const isCjk = character >= "\u2e80" && cjkLetter.test(character);
    const isSpace = character <= " " || (character >= "\u00a0" && space.test(character));
    if (isCjk) cjk += 1;
    else if (!isSpace && !isInWord) others += 1;
    isInWord = !isCjk && !isSpace;
  }
  return others + cjk / 2;
}
