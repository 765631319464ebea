import { database } from "./database";
import { isBinned, type Note } from "./notes";

/**
 * Gives a function that gives all notes that are not in the bin, the newest first by when they were begun, and that reads
 * only what has changed since it last did: ten thousand notes are not read anew at each keystroke in one of them. Used in
 * `observe` it is asked again after every change of a note. Among them are notes without words, which may be being written.
 */
export function makeNoteReader(): () => Promise<Note[]> {
  const known = new Map<string, Note>();
  let until = Number.NEGATIVE_INFINITY;
  return async () => {
    const asked = Date.now();
    // Counting touches every key, so that a live query hears of each change, also of notes that bear an older date.
    const [changed, count] = await Promise.all([
      database.notes.where("changedAt").aboveOrEqual(until).toArray(),
      database.notes.count(),
    ]);
    for (const note of changed) known.set(note.postKey, note);
    if (known.size !== count) {
      known.clear();
      for (const note of await database.notes.toArray()) known.set(note.postKey, note);
    }
    // Where the clock was set back, notes may bear dates to come.
    until = Math.min(asked, newest(known.values()));
    return [...known.values()]
      .filter((note) => !isBinned(note))
      .sort((one, other) => other.createdAt - one.createdAt || (one.postKey < other.postKey ? -1 : 1));
  };
}

function newest(notes: Iterable<Note>): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const { changedAt } of notes) last = Math.max(last, changedAt);
  return last;
}
