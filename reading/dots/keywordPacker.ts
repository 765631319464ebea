/** Chooses the keywords of one text after the other, once all of them were counted. Pure. */
import { type KeywordRow, keywordRow } from "@/storage/keywords";
import type { TermCounts } from "@/storage/termCounts";
import { countPostTerms, mostKeywords, packKeywords, type StrongTerm, strongestTerms } from "./keywords";
import { countTexts } from "./rarity";

/** Collects the keywords of a segment of texts: first `add` each, then `choose` for each, then `pack`. */
export class KeywordPacker {
  private readonly known: TermCounts;
  private readonly mayCount: boolean;
  private readonly counts: Map<string, number>[] = [];
  private readonly chosen: StrongTerm[][] = [];

  /** `known` says how rare terms are; where `mayCount`, the texts that are added are counted there. */
  constructor(known: TermCounts, mayCount: boolean) {
    this.known = known;
    this.mayCount = mayCount;
  }

  /** Adds a post's title and text. */
  add(title: string, text: string): void {
    const counts = countPostTerms(title, text);
    if (this.mayCount) countTexts(this.known, counts.keys());
    this.counts.push(counts);
  }

  /** Chooses the keywords of the text that was added at a place. */
  choose(place: number): void {
    this.chosen[place] = strongestTerms(this.counts[place] ?? new Map(), this.known, mostKeywords);
  }

  /** Gives the row of keywords of all that was chosen. */
  pack(): KeywordRow {
    return keywordRow(packKeywords(this.chosen));
  }
}
