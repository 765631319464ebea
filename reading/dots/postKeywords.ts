/**
 * The keywords of all posts, in the memory of a page that asks for them: 160 kB for a thousand posts. They are read from the
 * database once; after that only segments that are new.
 */
import { findKeywords, type Keywords } from "@/storage/keywords";
import { readTermCounts, type TermCounts } from "@/storage/termCounts";
import { findTextSegments, textSegmentIds } from "@/storage/textSegments";
import { noCounts } from "./rarity";

/** A segment: its posts, their keywords, and 0 for each post that a newer segment has. */
export interface KeptSegment {
  keys: string[];
  keywords: Keywords;
  holds: Uint8Array;
}

let segments = new Map<number, KeptSegment>();
let known: TermCounts = noCounts();

/** Gives the keywords of all posts that were read, the newest segment first, and how rare terms are. */
export async function readPostKeywords(): Promise<{ segments: KeptSegment[]; known: TermCounts }> {
  const ids = (await textSegmentIds()).sort((one, other) => other - one);
  const isAsBefore = ids.length === segments.size && ids.every((id) => segments.has(id));
  if (!isAsBefore) await readChanged(ids);
  return { segments: [...segments.values()], known };
}

async function readChanged(ids: number[]): Promise<void> {
  const before = segments;
  const fresh = ids.filter((id) => !before.has(id));
  const [rows, found, counts] = await Promise.all([
    findTextSegments(fresh),
    findKeywords(fresh),
    readTermCounts(),
  ]);
  const keys = new Map(rows.map((row) => [row.id, row.keys]));
  const next = new Map<number, KeptSegment>();
  const seen = new Set<string>();
  for (const id of ids) {
    const keywords = before.get(id)?.keywords ?? found[fresh.indexOf(id)];
    const own = before.get(id)?.keys ?? keys.get(id);
    // It was replaced meanwhile: the next question finds what replaced it.
    if (!keywords || !own) continue;
    next.set(id, { keys: own, keywords, holds: Uint8Array.from(own, (key) => (seen.has(key) ? 0 : 1)) });
    for (const key of own) seen.add(key);
  }
  segments = next;
  known = counts ?? noCounts();
}
