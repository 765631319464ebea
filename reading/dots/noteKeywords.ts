/**
 * The keywords of all notes, in the memory of a page that asks for them. A note changes at every keystroke, so they are not
 * kept on the disk: the notes themselves are read, once, and after that those that were changed since.
 */
import type { Keywords } from "@/storage/keywords";
import type { Note } from "@/storage/notes";
import { notesChangedFrom } from "@/storage/someNotes";
import type { TermCounts } from "@/storage/termCounts";
import { askingPart } from "./askedTerms";
import { countKeyTerms } from "./keyTerms";
import { mostKeywords, packKeywords, strongestTerms } from "./keywords";

const kept = new Map<string, Keywords>();
let readTo = Number.NEGATIVE_INFINITY;
/** Notes that were read, and of which the keywords are still to be chosen: whoever stops in between leaves them to the next. */
const waiting: Note[] = [];

/** Gives the keywords of every note by its post's key. `breathe` is called between two notes. */
export async function readNoteKeywords(
  known: TermCounts,
  breathe: () => Promise<void> | undefined,
): Promise<Map<string, Keywords>> {
  const changed = await notesChangedFrom(readTo);
  readTo = Math.max(readTo, ...changed.slice(-1).map(({ changedAt }) => changedAt));
  waiting.push(...changed);
  for (let note = waiting.shift(); note; note = waiting.shift()) {
    keep(note, known);
    await breathe();
  }
  return kept;
}

function keep({ postKey, text, title }: Note, known: TermCounts): void {
  if (text.trim() === "") {
    kept.delete(postKey);
    return;
  }
  const counts = countKeyTerms(`${title}\n${askingPart(text)}`, 1);
  kept.set(postKey, packKeywords([strongestTerms(counts, known, mostKeywords)]));
}
