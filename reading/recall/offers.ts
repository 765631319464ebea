/** Which older notes are shown again on a day. They follow from the stored rows and the date alone. Pure. */
import type { Note } from "@/storage/notes";
import type { Recall } from "@/storage/recalls";
import { dayOf, yearBefore } from "./days";

/** What of a note is needed here. */
export type Dated = Pick<Note, "postKey" | "createdAt">;

/** The half-life of a note about which nothing was answered yet, in days. */
export const firstHalfLife = 14;
/** "A year ago" means so many days around that day. */
const aboutAYear = 3;

/** Gives the note that was begun a year ago on the day of `now` (ms), or within three days of it, or undefined. */
export function noteOfLastYear<N extends Dated>(notes: N[], now: number): N | undefined {
  const wanted = yearBefore(dayOf(now));
  const distance = ({ createdAt }: N) => Math.abs(dayOf(createdAt) - wanted);
  return notes
    .filter((note) => distance(note) <= aboutAYear)
    .sort((one, other) => distance(one) - distance(other) || byKey(one, other))[0];
}

/** An older note that is offered on a day, and what was answered about it on that day. */
export interface OlderNote<N> {
  note: N;
  answer: Recall | undefined;
}

/**
 * Gives the older note of the day of `now` (ms), the same one all day, or undefined. A note comes up for it once its half-life
 * has passed since it was begun or found useful; the more of it is forgotten, the sooner. Which one it is of many falls by
 * lot, drawn anew each day (weighted rendezvous hashing), so that one that is not answered keeps no other waiting.
 */
export function olderNoteOf<N extends Dated>(
  notes: N[],
  recalls: Recall[],
  now: number,
): OlderNote<N> | undefined {
  const today = dayOf(now);
  const byNote = new Map(recalls.map((recall) => [recall.postKey, recall]));
  const answered = notes
    .map((note) => ({ note, answer: byNote.get(note.postKey) }))
    .filter(({ answer }) => answer && dayOf(answer.answeredAt) === today)
    .sort((one, other) => byKey(one.note, other.note))[0];
  if (answered) return answered;
  let best: N | undefined;
  let most = 0;
  for (const note of notes) {
    const lot = weightOf(note, byNote.get(note.postKey), today);
    const drawn = lot > 0 ? -lot / Math.log(draw(`${today} ${note.postKey}`)) : 0;
    if (drawn > most || (drawn === most && drawn > 0 && best && note.postKey < best.postKey)) {
      best = note;
      most = drawn;
    }
  }
  return best && { note: best, answer: undefined };
}

/** Gives the answer "still useful": the half-life is doubled. */
export function stillUseful(postKey: string, last: Recall | undefined, now: number): Recall {
  const halfLife = 2 * (last?.halfLife ?? firstHalfLife);
  return { postKey, halfLife, answeredAt: now, isLetGo: false };
}

/** Gives the answer "let it go": it is not offered any more. */
export function letGo(postKey: string, last: Recall | undefined, now: number): Recall {
  return { postKey, halfLife: last?.halfLife ?? firstHalfLife, answeredAt: now, isLetGo: true };
}

/** How much of a note is forgotten, 0 to 1, on a day; 0 before its half-life has passed. */
function weightOf({ createdAt }: Dated, recall: Recall | undefined, today: number): number {
  if (recall?.isLetGo) return 0;
  const halfLife = recall?.halfLife ?? firstHalfLife;
  const age = today - dayOf(recall?.answeredAt ?? createdAt);
  return age < halfLife ? 0 : 1 - 2 ** (-age / halfLife);
}

function byKey(one: Dated, other: Dated): number {
  return one.postKey < other.postKey ? -1 : 1;
}

/** Gives a number between 0 and 1 that is drawn for a text, always the same (FNV-1a, mixed as MurmurHash ends). */
function draw(text: string): number {
  let mark = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) mark = Math.imul(mark ^ text.charCodeAt(i), 0x01000193);
  mark = Math.imul(mark ^ (mark >>> 16), 0x85ebca6b);
  mark = Math.imul(mark ^ (mark >>> 13), 0xc2b2ae35);
  return (((mark ^ (mark >>> 16)) >>> 0) + 0.5) / 2 ** 32;
}
