/** How often the posts' texts have a word. Pure. */
import type { TermRow } from "@/storage/textTerms";
import type { Corpus } from "./corpus";
import { eachPost } from "./packTexts";
import type { AskedTerm } from "./terms";

/** Gives for each post how often its text has all of some terms; `rows` are those of the drawer of each. */
export function countInTexts(terms: AskedTerm[], rows: TermRow[][], corpus: Corpus): Uint16Array {
  return terms.map((term, i) => countTerm(term, rows[i] ?? [], corpus)).reduce(keepCommon);
}

function countTerm(term: AskedTerm, rows: TermRow[], { keys, segments }: Corpus): Uint16Array {
  const counts = new Uint16Array(keys.length);
  for (const row of rows) {
    // A segment that is not finished, or no longer wanted, has rows too.
    const numbers = segments.get(row.segment);
    if (!numbers) continue;
    eachPost(row, term, (place, count) => {
      const number = numbers[place] ?? -1;
      if (number >= 0) counts[number] = (counts[number] ?? 0) + count;
    });
  }
  return counts;
}

/** A word of several terms stands in a text at most as often as the rarest of them. */
function keepCommon(counts: Uint16Array, others: Uint16Array): Uint16Array {
  return counts.map((count, number) => Math.min(count, others[number] ?? 0));
}
