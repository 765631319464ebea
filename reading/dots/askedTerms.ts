/** What of a text others are asked for, and how well their keywords answer. Pure. */
import type { Keywords } from "@/storage/keywords";
import type { TermCounts } from "@/storage/termCounts";
import { hashTerm } from "./hashTerm";
import { countKeyTerms } from "./keyTerms";
import { mostKeywords, strongestTerms } from "./keywords";
import { textsWith } from "./rarity";

/** A term that is asked for: how strong it is in the asking text, and whether hardly any other text has it. */
export interface AskedTerm {
  term: string;
  strength: number;
  isRare: boolean;
  mark: number;
}

/** The terms of a text, ready to be looked for. */
export interface Asked {
  terms: AskedTerm[];
  byHash: Map<number, AskedTerm[]>;
  /** 1 at the lowest twelve bits of each hash: most terms of others end there. */
  sieve: Uint8Array;
}

/** A term that both have, and what it adds to how well they fit. */
export interface SharedTerm {
  term: string;
  isRare: boolean;
  adds: number;
}

/** So many terms of the asking text are looked for. */
const mostAsked = 48;
/** Of a longer text its beginning and its end are asked with, so many characters together. */
const longest = 20_000;
const sieveBits = 0xfff;
/** A term in no more than so many texts, or so many of a thousand, says enough by itself. */
const [fewTexts, fewOfThousand] = [3, 10];

/** Gives a text as far as it is asked with. */
export function askingPart(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest / 2)}\n${text.slice(-longest / 2)}`;
}

/** Gives what is asked of others by a text; `known` says how rare its terms are. */
export function askBy(text: string, known: TermCounts): Asked {
  const counts = countKeyTerms(askingPart(text), 1);
  const few = Math.max(fewTexts, (known.texts * fewOfThousand) / 1000);
  const terms = strongestTerms(counts, known, mostAsked).map(({ term, strength }) => ({
    term,
    strength,
    isRare: textsWith(known, term) <= few,
    ...hashTerm(term),
  }));
  const sieve = new Uint8Array(sieveBits + 1);
  for (const { hash } of terms) sieve[hash & sieveBits] = 1;
  return { terms, byHash: Map.groupBy(terms, ({ hash }) => hash), sieve };
}

/** Tells of each text of a segment that has any of the terms how well it fits: the cosine of both, from 0 to 1. */
export function eachFit(
  { byHash, sieve }: Asked,
  { hashes, marks }: Keywords,
  tell: (place: number, fit: number) => void,
): void {
  let i = 0;
  for (let place = 0; i < hashes.length; place += 1) {
    let fit = 0;
    for (const end = i + mostKeywords; i < end; i += 1) {
      const hash = hashes[i] as number;
      if (sieve[hash & sieveBits] === 0) continue;
      const mark = marks[i] as number;
      const asked = byHash.get(hash)?.find((one) => one.mark === (mark & 0xff));
      if (asked) fit += (asked.strength * (mark >>> 8)) / 255;
    }
    if (fit > 0) tell(place, fit);
  }
}

/** Gives the terms that a text of a segment shares with the asking one, what adds most first. */
export function sharedTerms({ byHash }: Asked, { hashes, marks }: Keywords, place: number): SharedTerm[] {
  const shared: SharedTerm[] = [];
  for (let i = place * mostKeywords; i < (place + 1) * mostKeywords; i += 1) {
    const mark = marks[i] ?? 0;
    const asked = byHash.get(hashes[i] ?? 0)?.find((one) => one.mark === (mark & 0xff));
    if (!asked) continue;
    const { term, isRare, strength } = asked;
    shared.push({ term, isRare, adds: (strength * (mark >>> 8)) / 255 });
  }
  return shared.sort((one, other) => other.adds - one.adds);
}
