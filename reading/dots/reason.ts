/** Why a text is offered to another: the terms that both have, in words. Pure. */
import { isUnspaced, queryWords } from "../texts/terms";
import { askingPart, type SharedTerm } from "./askedTerms";
import { type Standing, standingPairs, standingTerms, thingName } from "./keyTerms";
import { stem } from "./stem";

/** So many words or pairs of words are told. */
const most = 3;
const anyWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Tells whether shared terms are reason enough: two of them, or one that hardly any other text has. */
export function isReason(shared: SharedTerm[]): boolean {
  return shared.length > 1 || shared.some(({ isRare }) => isRare);
}

/**
 * Gives the words of a reason as they stand in the asking text, what adds most first; a thing that goes by several names
 * under its usual one. Words that stand in a pair that is told are not told again.
 */
export function reasonWords(text: string, shared: SharedTerm[]): string[] {
  const tokens = [...askingPart(text).matchAll(anyWord)].map(([token]) => ({
    token,
    words: queryWords(token),
  }));
  const surfaces = tokens.flatMap(({ token, words }) => words.map(() => token));
  const standing = new Map<string, Standing>();
  const terms = standingTerms(tokens.flatMap(({ words }) => words));
  for (const one of [...terms, ...standingPairs(terms, () => true)]) {
    if (!standing.has(one.term)) standing.set(one.term, one);
  }
  const said = withoutParts(shared.flatMap(({ term }) => standing.get(term) ?? []));
  const words = joinPairs(said.map((one) => wordsOf(one, surfaces)));
  return [...new Set(words)].slice(0, most);
}

function withoutParts(standing: Standing[]): Standing[] {
  const parts = new Set(standing.flatMap((one) => one.parts ?? partsOf(one.term)));
  return standing.filter(({ term }) => !parts.has(term));
}

/** The words of a thing's usual name, where it has several. */
function partsOf(term: string): string[] {
  const words = queryWords(thingName(term) ?? "");
  return words.length > 1 ? words.map(stem) : [];
}

function wordsOf({ term, from, to, parts }: Standing, surfaces: string[]): string {
  const usual = thingName(term);
  if (usual && !parts) return usual;
  return isUnspaced(term) ? term : surfaces.slice(from, to + 1).join(" ");
}

/** Two letters that go on where two others end ("特征", "征存", "存储") are told as one word. */
function joinPairs(words: string[]): string[] {
  for (const [i, one] of words.entries()) {
    const at = words.findIndex(
      (other, j) => i !== j && isUnspaced(one) && isUnspaced(other) && one.at(-1) === other[0],
    );
    if (at < 0) continue;
    const joined = one + (words[at] ?? "").slice(1);
    const place = Math.min(i, at);
    const rest = words.flatMap((word, j) => (j === place ? [joined] : j === i || j === at ? [] : [word]));
    return joinPairs(rest);
  }
  return words;
}
