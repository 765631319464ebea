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
  /** Whether it is of a script without spaces: what stands beside it is no second word. */
  isLetters?: boolean;
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

/** What is known of a word by itself. */
interface Meaning {
  stem: string;
  isEmpty: boolean;
  isUnspaced: boolean;
}

/** The same words come again and again: to look them up costs a fifth of working them out. */
const meanings = new Map<string, Meaning>();
const mostMeanings = 50_000;

function meaningOf(word: string): Meaning {
  let meaning = meanings.get(word);
  if (!meaning) {
    if (meanings.size >= mostMeanings) meanings.clear();
    meaning = { stem: stem(word), isEmpty: isEmptyWord(word), isUnspaced: isUnspaced(word) };
    meanings.set(word, meaning);
  }
  return meaning;
}

/** Gives the terms of a text's folded words (`queryWords`) in their order, without pairs of words. */
export function standingTerms(words: string[]): Standing[] {
  const known = words.map(meaningOf);
  const found: Standing[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const standing = standingAt(at, known);
    if (standing) {
      found.push(standing);
      at = standing.to;
    } else if (known[at]?.isUnspaced) found.push(...unspacedTerms(words[at] ?? "", at));
  }
  return found;
}

/** Gives the pairs of terms that stand side by side, where `isMeant` says so of both. */
export function standingPairs(terms: Standing[], isMeant: (term: string) => boolean): Standing[] {
  const pairs: Standing[] = [];
  for (const [i, other] of terms.entries()) {
    const one = terms[i - 1];
    if (!one || one.to + 1 !== other.from || one.isLetters || other.isLetters) continue;
    if (isMeant(one.term) && isMeant(other.term)) pairs.push(pairOf(one, other));
  }
  return pairs;
}

/** Gives how often a text has each term, and each pair that stands there at least so many times. */
export function countKeyTerms(text: string, leastPairs: number): Map<string, number> {
  const terms = standingTerms(queryWords(text));
  const counts = countAll(terms);
  // A pair stands nowhere more often than its words: most need not be looked at.
  const pairs = standingPairs(terms, (term) => (counts.get(term) ?? 0) >= leastPairs);
  for (const [pair, count] of countAll(pairs)) if (count >= leastPairs) counts.set(pair, count);
  return counts;
}

function countAll(terms: Standing[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function pairOf(one: Standing, other: Standing): Standing {
  const parts: [string, string] = [one.term, other.term];
  return { term: parts.join(" "), from: one.from, to: other.to, parts };
}

function standingAt(at: number, known: Meaning[]): Standing | undefined {
  const word = known[at];
  if (!word || word.isUnspaced) return undefined;
  const name = namesByFirst
    .get(word.stem)
    ?.find(({ rest }) => rest.every((one, i) => one === known[at + 1 + i]?.stem));
  if (name) return { term: name.thing, from: at, to: at + name.rest.length };
  return word.isEmpty ? undefined : { term: word.stem, from: at, to: at };
}

function unspacedTerms(word: string, at: number): Standing[] {
  const things = unspacedNames.filter(({ name }) => word.includes(name)).map(({ thing }) => thing);
  const pairs = askedTerms(word, false)
    .filter(({ term, isBegun }) => !isBegun && isUnspaced(term) && !isEmptyPair(term))
    .map(({ term }) => term);
  return [...things, ...pairs].map((term) => ({ term, from: at, to: at, isLetters: true }));
}
