/** The strongest terms of a text, packed. Pure. */
import type { Keywords } from "@/storage/keywords";
import type { TermCounts } from "@/storage/termCounts";
import { Fittest } from "./fittest";
import { hashTerm } from "./hashTerm";
import { countKeyTerms } from "./keyTerms";
import { rarity } from "./rarity";

/** So many terms of each text are kept. */
export const mostKeywords = 24;
/**
 * A word of the title counts as if it stood so many times more in the text, and once more for each so many terms of a long
 * one: there, words that the text is not about stand often as well.
 */
const ofTitle = 3;
const perTerms = 50;

/** Gives how often a text with a title has each of its terms; two words side by side, where the title or two places have them. */
export function countPostTerms(title: string, text: string): Map<string, number> {
  const counts = countKeyTerms(text, 2);
  const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const more = Math.max(ofTitle, Math.round(length / perTerms));
  for (const [term, count] of countKeyTerms(title, 1)) {
    counts.set(term, (counts.get(term) ?? 0) + count * more);
  }
  return counts;
}

/** A term and how strong it is in a text: the more, the more often it stands there and the rarer it is elsewhere (tf-idf). */
export interface StrongTerm {
  term: string;
  strength: number;
}

/** Gives the strongest of a text's terms, the strongest first; the squares of all their strengths together are 1. */
export function strongestTerms(counts: Map<string, number>, known: TermCounts, most: number): StrongTerm[] {
  const strongest = new Fittest<string>(most);
  for (const [term, count] of counts) strongest.offer(term, (1 + Math.log(count)) * rarity(known, term));
  const terms = strongest.all();
  const length = Math.hypot(...terms.map(({ fit }) => fit));
  return terms.map(({ one, fit }) => ({ term: one, strength: fit / length }));
}

/** Packs the keywords of several texts, `mostKeywords` places for each. */
export function packKeywords(texts: StrongTerm[][]): Keywords {
  const hashes = new Uint32Array(texts.length * mostKeywords);
  const marks = new Uint16Array(texts.length * mostKeywords);
  for (const [place, terms] of texts.entries()) {
    for (const [i, { term, strength }] of terms.entries()) {
      const { hash, mark } = hashTerm(term);
      hashes[place * mostKeywords + i] = hash;
      marks[place * mostKeywords + i] = (Math.max(1, Math.round(strength * 255)) << 8) | mark;
    }
  }
  return { hashes, marks };
}
