/** Notes as related ones are sought among them. Apart from `notes.ts`, whose every line is in the popup's script. */
import { database } from "./database";
import type { Note } from "./notes";

/** Gives the notes on posts, in the order asked for; undefined where there is none. */
export async function findNotes(postKeys: string[]): Promise<(Note | undefined)[]> {
  return database.notes.bulkGet(postKeys);
}

/** Gives the notes that were changed at or after `since` (ms), also those that were cleared; the last changed last. */
export async function notesChangedFrom(since: number): Promise<Note[]> {
  return database.notes.where("changedAt").aboveOrEqual(since).toArray();
}
