/**
 * The keywords of the posts of a segment (`textSegments.ts`): a row among those of its terms, so that it is written, replaced
 * and swept away with them.
 */
import { readRows } from "./textTerms";

/** For each post, in the segment's order, the same number of places: a term's hash, 0 where there is none. */
export interface Keywords {
  hashes: Uint32Array;
  /** How strong the term is (8 bits, above) and more of its hash (8 bits, below). */
  marks: Uint16Array;
}

/** A row of the table of terms. No term's drawer has this name: it is no letter. */
export interface KeywordRow extends Keywords {
  drawer: typeof keywordDrawer;
}

const keywordDrawer = "*";

/** Gives keywords as a row that is written with a segment's terms. */
export function keywordRow({ hashes, marks }: Keywords): KeywordRow {
  return { drawer: keywordDrawer, hashes, marks };
}

/** Gives the keywords of some segments; undefined for one that is gone. */
export async function findKeywords(segments: number[]): Promise<(Keywords | undefined)[]> {
  return (await readRows(segments.map((segment) => [keywordDrawer, segment]))) as (Keywords | undefined)[];
}
