import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { hasWords } from "@/reading/searchNotes";
import { queryWords } from "@/reading/texts/terms";
import { allChallenges, type Challenge } from "@/storage/challenges";
import { foldText } from "@/storage/foldText";
import { makeNoteReader } from "@/storage/noteReader";
import type { Note } from "@/storage/notes";
import { challengesByNote } from "@/storage/ties";
import { useObserved } from "../../useObserved";

/** All notes, and what they are tied to. */
export interface Notebook {
  /** The newest first; also those without words. */
  notes: Note[];
  challenges: Challenge[];
  /** The challenges of each note, by its key. */
  tied: Map<string, Challenge[]>;
}

/** Gives all notes as they are at any moment; undefined until they are fetched. */
export function useNotebook(): Notebook | undefined {
  const read = useMemo(makeNoteReader, []);
  const { value: notes } = useObserved(read, []);
  const { value: ties } = useObserved(readTies, []);
  const last = useRef(notes);
  if (notes) last.current = notes;
  return last.current && ties && { notes: last.current, ...ties };
}

async function readTies(): Promise<Omit<Notebook, "notes">> {
  const [challenges, tied] = await Promise.all([allChallenges(), challengesByNote()]);
  return { challenges, tied };
}

/** So long (ms) the page folds texts before it draws again. */
const slice = 12;

/**
 * Gives those notes that have all words of a query, or undefined while there is no query or it has not been answered.
 * Each text is folded once, a few at a time: ten thousand of them take a second.
 */
export function useFoundNotes(notes: Note[], query: string): Note[] | undefined {
  const folded = useRef(new Map<string, { of: Note; text: string }>());
  const [answer, tell] = useState<{ query: string; notes: Note[] }>();
  useEffect(() => {
    if (queryWords(query).length === 0) return undefined;
    let isOver = false;
    void foldAll(notes, folded.current, () => isOver).then(() => {
      const words = queryWords(query);
      const found = notes.filter(({ postKey }) => hasWords(folded.current.get(postKey)?.text ?? "", words));
      if (!isOver) tell({ query, notes: found });
    });
    return () => {
      isOver = true;
    };
  }, [notes, query]);
  // While the next letter is looked for, what the last one found stays.
  return queryWords(query).length === 0 ? undefined : answer?.notes;
}

async function foldAll(
  notes: Note[],
  folded: Map<string, { of: Note; text: string }>,
  isOver: () => boolean,
): Promise<void> {
  let until = performance.now() + slice;
  for (const note of notes) {
    if (folded.get(note.postKey)?.of === note) continue;
    const { title, blog, text } = note;
    folded.set(note.postKey, { of: note, text: foldText(`${title}\n${blog}\n${text}`) });
    if (performance.now() < until) continue;
    await new Promise((go) => setTimeout(go));
    if (isOver()) return;
    until = performance.now() + slice;
  }
}
