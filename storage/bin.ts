/**
 * Where deleted notes lie for thirty days. Their words move into a row of their own: a keystroke puts a note's row without
 * reading it, in whichever window, and would overwrite what lay there. What stays in the note's row is that it was deleted.
 */
import { database } from "./database";
import type { Note } from "./notes";

/** For so long a note stays in the bin, ms. */
export const binTime = 30 * 24 * 60 * 60 * 1000;

/** A deleted note as it stood, and since when it lies in the bin (ms). */
export interface Binned {
  id: string;
  note: Note;
  deletedAt: number;
}

/** Puts notes into the bin (`now` in ms). Gives their rows there; a note without words leaves none. */
export async function binNotes(postKeys: string[], now: number): Promise<Binned[]> {
  return database.transaction("rw", database.notes, database.bin, async () => {
    const notes = (await database.notes.bulkGet(postKeys)).filter((note) => note !== undefined);
    return layIntoBin(notes, now);
  });
}

/** The same inside a transaction over `notes` and `bin`. */
export async function layIntoBin(notes: Note[], now: number): Promise<Binned[]> {
  const binned = keepInBin(notes, now);
  await database.bin.bulkAdd(binned);
  await database.notes.bulkPut(
    notes.map(({ writer: _writer, other: _other, ...note }) => ({
      ...note,
      text: "",
      changedAt: now,
      deletedAt: now,
    })),
  );
  return binned;
}

/** Gives the rows of the bin for notes; both texts of one that two windows wrote. */
export function keepInBin(notes: Note[], now: number): Binned[] {
  return notes
    .filter(({ text, other }) => (text + (other ?? "")).trim() !== "")
    .map((note) => ({ id: crypto.randomUUID(), note, deletedAt: now }));
}

/** Gives what lies in the bin at an instant (ms), what was deleted last first. */
export async function listBin(now: number): Promise<Binned[]> {
  const all = await database.bin.toArray();
  return all
    .filter(({ deletedAt }) => now - deletedAt < binTime)
    .sort((one, other) => other.deletedAt - one.deletedAt);
}

/** Puts a note back (`now` in ms). Where its post has got a new note meanwhile, both stand in it. */
export async function putBack(id: string, now: number): Promise<void> {
  await database.transaction("rw", database.notes, database.bin, async () => {
    const binned = await database.bin.get(id);
    if (!binned) return;
    const { note } = binned;
    const present = await database.notes.get(note.postKey);
    const { deletedAt: _deleted, writer: _writer, ...kept } = note;
    const isFree = !present || (present.text + (present.other ?? "")).trim() === "";
    await database.notes.put(
      isFree ? { ...kept, changedAt: now } : { ...present, ...both(present, note), changedAt: now },
    );
    await database.bin.delete(id);
  });
}

/** The newer note stays the text; what comes back stands beside it until the reader has chosen. */
function both(present: Note, back: Note): Pick<Note, "other"> {
  const texts = [present.other, back.text, back.other].filter((text) => text?.trim());
  return texts.length > 0 ? { other: [...new Set(texts)].join("\n\n") } : {};
}

/** Deletes notes of the bin for good. */
export async function deleteForGood(ids: string[]): Promise<void> {
  await database.bin.bulkDelete(ids);
}

/** Deletes what has lain in the bin for more than thirty days at an instant (ms). */
export async function emptyBin(now: number): Promise<void> {
  const old = await database.bin.filter(({ deletedAt }) => now - deletedAt >= binTime).primaryKeys();
  if (old.length > 0) await database.bin.bulkDelete(old);
}
