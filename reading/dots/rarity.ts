/**
 * In how many texts a term stands, as far as must be known to tell a rare term from a common one: a count-min sketch
 * (Cormode and Muthukrishnan, 2005) of 256 kB, whatever is counted. It may count too many, never too few. Pure.
 */
import type { TermCounts } from "@/storage/termCounts";
import { hashTerm } from "./hashTerm";

const places = 2 ** 17;
const most = 2 ** 16 - 1;

/** Counts of which nothing is known yet. */
export function noCounts(): TermCounts {
  return { texts: 0, counts: new Uint16Array(places) };
}

/** Counts the terms of one more text, each once. */
export function countTexts(known: TermCounts, terms: Iterable<string>): void {
  known.texts += 1;
  const { counts } = known;
  for (const term of terms) {
    const [one, other] = placesOf(term);
    const count = Math.min(counts[one] ?? 0, counts[other] ?? 0);
    if (count === most) continue;
    // Only the smaller of both is too small: what other terms left in the larger one stays as it is.
    if (counts[one] === count) counts[one] = count + 1;
    if (counts[other] === count) counts[other] = count + 1;
  }
}

/** Gives in about how many of the counted texts a term stands. */
export function textsWith({ counts }: TermCounts, term: string): number {
  const [one, other] = placesOf(term);
  return Math.min(counts[one] ?? 0, counts[other] ?? 0);
}

/** Gives how much a term says: the logarithm of how rare it is, above 0. */
export function rarity(known: TermCounts, term: string): number {
  return Math.log(1 + (known.texts + 1) / (textsWith(known, term) + 1));
}

function placesOf(term: string): [number, number] {
  const { hash, mark } = hashTerm(term);
  return [hash % places, Math.imul(hash ^ (mark << 24), 0x9e3779b1) >>> 15];
}
