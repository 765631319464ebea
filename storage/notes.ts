/** What the reader wrote about posts. */
import { database } from "./database";
import { putAtOnce } from "./putAtOnce";

/** A note carries its post's title, link and blog: it outlives its post and its feed. */
export interface Note {
  postKey: string;
  /** What the reader wrote; empty where the note was cleared, so that the clearing can be told to another device. */
  text: string;
  title: string;
  link?: string;
  blog: string;
  /** The page that wrote it last, a word made up by that page: so it knows its own writing from another window's. */
  writer?: string;
  /** What another window wrote at the same time; it stays until the reader has chosen. */
  other?: string;
  createdAt: number;
  changedAt: number;
}

/** Gives the note on a post, or undefined. */
export async function findNote(postKey: string): Promise<Note | undefined> {
  return database.notes.get(postKey);
}

/** Gives the keys of those of the posts that have a note with something in it. */
export async function notedKeys(postKeys: string[]): Promise<Set<string>> {
  const notes = await database.notes.bulkGet(postKeys);
  return new Set(notes.filter((note): note is Note => !!note?.text.trim()).map((note) => note.postKey));
}

/** Gives all notes that say something, the last changed first. */
export async function allNotes(): Promise<Note[]> {
  return (await database.notes.orderBy("changedAt").reverse().toArray()).filter(
    (note) => note.text.trim() !== "",
  );
}

/**
 * Writes a note, committed before this function returns (see `putAtOnce`). The promise gives the note as it stood before,
 * once the browser says that the writing is done, and rejects with the reason where it could not be.
 */
export function saveNote(note: Note): Promise<Note | undefined> {
  return putAtOnce({ table: "notes", row: note, key: note.postKey, indexes: ["changedAt"] });
}

/** Writes a note unless its post has one: what is tied outlives its post, also where nothing was written yet. */
export async function keepNote(note: Note): Promise<void> {
  await database.transaction("rw", database.notes, async () => {
    if (!(await database.notes.get(note.postKey))) await database.notes.add(note);
  });
}
