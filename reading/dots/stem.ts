/** Takes the endings off English words, so that "alerts", "alerted" and "alerting" are one. Pure. */

/**
 * Gives a folded word without the endings of plurals, participles and gerunds, and without a last "e". Lighter than Porter's
 * stemmer: it joins forms of a word, never different words of one root ("operator" and "operation" stay two). Words with
 * other letters than a to z stay as they are.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return dropE(undouble(dropEnding(singular(word))));
}

function singular(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word) && word.length > 5) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** These end in "ed" by themselves. */
const whole = new Set(["embed", "infrared", "shred"]);

function dropEnding(word: string): string {
  if (word.endsWith("ing") && word.length > 5) return word.slice(0, -3);
  if (whole.has(word)) return word;
  return word.endsWith("ed") && !word.endsWith("eed") && word.length > 4 ? word.slice(0, -2) : word;
}

/** "embedding" and "embed", "running" and "run". */
function undouble(word: string): string {
  return /([bdgmnprt])\1$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

function dropE(word: string): string {
  return word.endsWith("e") && word.length > 3 ? word.slice(0, -1) : word;
}
