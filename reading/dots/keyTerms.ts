/**
 * What a text is about, as terms: its words by their stems, things by their usual name (`aliases`), and two words that stand
 * side by side ("feature store"). Scripts without spaces have pairs of letters. Pure.
 */
import { askedTerms, isUnspaced, queryWords } from "../texts/terms";
import { aliases } from "./aliases";
import { stem } from "./stem";
import { isEmptyPair, isEmptyWord } from "./stopWords";

/** A term where it stands: from its first word to its last, as places among the text's words. */
export interface Standing {
  term: string;
  from: number;
  to: number;
  /** The terms of which it consists, where it is two side by side. */
  parts?: [string, string];
}

/** The names that begin with a stem: the other stems, and the thing they name. */
interface Name {
  rest: string[];
  thing: string;
}

const namesByFirst = new Map<string, Name[]>();
const unspacedNames: { name: string; thing: string }[] = [];
/** Each thing's term by its usual name: a sign that no word has keeps it apart from words. */
const thingSign = "=";

for (const [usual = "", ...others] of aliases) {
  for (const name of [usual, ...others]) addName(name, thingSign + usual);
}

function addName(name: string, thing: string): void {
  if (isUnspaced(name)) {
    unspacedNames.push({ name: queryWords(name).join(""), thing });
    return;
  }
  const [first = "", ...rest] = queryWords(name).map(stem);
  const alike = namesByFirst.get(first) ?? [];
  alike.push({ rest, thing });
  // Of two names that fit, the longer is meant.
  alike.sort((one, other) => other.rest.length - one.rest.length);
  namesByFirst.set(first, alike);
}

/** Gives the usual name of a thing, or undefined for a term that is no thing. */
export function thingName(term: string): string | undefined {
  return term.startsWith(thingSign) ? term.slice(thingSign.length) : undefined;
}

/** Gives every term of a text's folded words (`queryWords`), in their order; pairs of words after their second. */
export function standingTerms(words: string[]): Standing[] {
  const stems = words.map(stem);
  const found: Standing[] = [];
  let before: Standing | undefined;
  for (let at = 0; at < words.length; ) {
    const standing = isUnspaced(words[at] ?? "") ? undefined : standingAt(at, words, stems);
    if (standing) {
      found.push(standing);
      if (before) found.push(pairOf(before, standing));
    } else found.push(...unspacedTerms(words[at] ?? "", at));
    before = standing;
    at = standing ? standing.to + 1 : at + 1;
  }
  return found;
}

/** Gives how often a text has each term; pairs of words only where `isKept` says so of how often they stand there. */
export function countKeyTerms(text: string, isKept: (count: number) => boolean): Map<string, number> {
  const counts = new Map<string, number>();
  const pairs = new Set<string>();
  for (const { term, parts } of standingTerms(queryWords(text))) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    if (parts) pairs.add(term);
  }
  for (const pair of pairs) if (!isKept(counts.get(pair) ?? 0)) counts.delete(pair);
  return counts;
}

function pairOf(one: Standing, other: Standing): Standing {
  return {
    term: `${one.term} ${other.term}`,
    from: one.from,
    to: other.to,
    parts: [one.term, other.term],
  };
}

function standingAt(at: number, words: string[], stems: string[]): Standing | undefined {
  const name = namesByFirst
    .get(stems[at] ?? "")
    ?.find(({ rest }) => rest.every((one, i) => one === stems[at + 1 + i]));
  if (name) return { term: name.thing, from: at, to: at + name.rest.length };
  return isEmptyWord(words[at] ?? "") ? undefined : { term: stems[at] ?? "", from: at, to: at };
}

function unspacedTerms(word: string, at: number): Standing[] {
  if (!isUnspaced(word)) return [];
  const things = unspacedNames.filter(({ name }) => word.includes(name)).map(({ thing }) => thing);
  const pairs = askedTerms(word, false)
    .filter(({ term, isBegun }) => !isBegun && isUnspaced(term) && !isEmptyPair(term))
    .map(({ term }) => term);
  return [...things, ...pairs].map((term) => ({ term, from: at, to: at }));
}
