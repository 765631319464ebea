/** In about how many posts' texts a term stands: one row, written with the segment whose texts were counted. */
import { database } from "./database";

/** How many texts were counted, and the counts: what each place means is said in `reading/dots/rarity.ts`. */
export interface TermCounts {
  texts: number;
  counts: Uint16Array;
}

const id = 1;

/** Gives what was counted, or undefined where nothing was yet. */
export async function readTermCounts(): Promise<TermCounts | undefined> {
  return database.termCounts.get(id);
}

/** Puts what was counted. Runs inside the transaction that writes a segment. */
export async function putTermCounts({ texts, counts }: TermCounts): Promise<void> {
  await database.termCounts.put({ id, texts, counts });
}
