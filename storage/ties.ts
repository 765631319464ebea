/**
 * What a note is tied to: a challenge, or another post. A tie is a row of its own because a note's row is written at each
 * keystroke without being read first, which would overwrite what stood in it.
 *
 * A tie is made by choosing and cut by cutting, never by the note's text: whoever rewrites a sentence loses no tie.
 */
import { type Challenge, findChallenge } from "./challenges";
import { database } from "./database";
import type { Note } from "./notes";
import { putAtOnce } from "./putAtOnce";

/** What a tie leads to. */
export type TieEnd = `challenge:${string}` | `post:${string}`;

/** A tie between the note on a post and something else. Times in ms. */
export interface Tie {
  /** The key of the note's post. */
  noteKey: string;
  to: TieEnd;
  madeAt: number;
  changedAt: number;
  /** Absent while it holds. */
  cutAt?: number;
}

/** A note that is tied to something, and since when (ms). */
export interface TiedNote {
  note: Note;
  tie: Tie;
}

/** How many notes are tied to something, and when the last of them changed (ms). */
export interface TieCount {
  count: number;
  lastAt: number;
}

/** Ties a note to something (`now` in ms), committed before this function returns (see `putAtOnce`). */
export async function tie(noteKey: string, to: TieEnd, now: number): Promise<void> {
  await write({ noteKey, to, madeAt: now, changedAt: now });
}

/** Cuts a tie (`now` in ms), committed before this function returns. */
export async function cut(tie: Tie, now: number): Promise<void> {
  await write({ ...tie, changedAt: now, cutAt: now });
}

/** Gives the ties of a note that hold, the oldest first. */
export async function tiesOf(noteKey: string): Promise<Tie[]> {
  return holding(await database.ties.where("[noteKey+to]").between([noteKey], [noteKey, []]).toArray());
}

/** Gives the notes that are tied to something, by when they were first written, the newest first. */
export async function notesTiedTo(to: TieEnd): Promise<TiedNote[]> {
  const ties = holding(await database.ties.where("to").equals(to).toArray());
  const notes = await database.notes.bulkGet(ties.map(({ noteKey }) => noteKey));
  return ties
    .flatMap((tie, i) => (notes[i] ? [{ tie, note: notes[i] }] : []))
    .sort((one, other) => other.note.createdAt - one.note.createdAt);
}

/** Gives the challenges that a note is tied to and that stand, with their ties. */
export async function challengesOf(noteKey: string): Promise<{ challenge: Challenge; tie: Tie }[]> {
  const ties = (await tiesOf(noteKey)).filter(({ to }) => to.startsWith("challenge:"));
  const found = await Promise.all(
    ties.map(async (tie) => ({ tie, challenge: await findChallenge(idOf(tie)) })),
  );
  return found.flatMap(({ tie, challenge }) =>
    challenge && challenge.deletedAt === undefined ? [{ tie, challenge }] : [],
  );
}

/** Gives for each thing that notes are tied to how many there are. */
export async function countTies(): Promise<Map<string, TieCount>> {
  const ties = holding(await database.ties.toArray());
  const notes = await database.notes.bulkGet(ties.map(({ noteKey }) => noteKey));
  const counts = new Map<string, TieCount>();
  for (const [i, { to, changedAt }] of ties.entries()) {
    const { count, lastAt } = counts.get(to) ?? { count: 0, lastAt: 0 };
    counts.set(to, { count: count + 1, lastAt: Math.max(lastAt, changedAt, notes[i]?.changedAt ?? 0) });
  }
  return counts;
}

/** Gives the key of the post, or the id of the challenge, that a tie leads to. */
export function idOf({ to }: Tie): string {
  return to.slice(to.indexOf(":") + 1);
}

async function write(tie: Tie): Promise<void> {
  await putAtOnce({ table: "ties", row: tie, key: [tie.noteKey, tie.to], indexes: ["to"] });
}

function holding(ties: Tie[]): Tie[] {
  return ties.filter(({ cutAt }) => cutAt === undefined).sort((one, other) => one.madeAt - other.madeAt);
}
