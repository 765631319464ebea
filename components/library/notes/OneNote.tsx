import { useEffect, useMemo, useRef } from "preact/hooks";
import { say } from "../../words";
import type { NoteActions } from "./NoteButtons";
import { NoteItem } from "./NoteItem";
import { makeFinder } from "./noteAddress";
import type { Notebook } from "./useNotebook";

interface Props {
  book: Notebook;
  postKey: string;
  actions: NoteActions;
}

/** One note by itself, to which links in other notes lead. */
export function OneNote({ book, postKey, actions }: Props) {
  const findNote = useMemo(() => makeFinder(book.notes), [book.notes]);
  const note = book.notes.find((one) => one.postKey === postKey);
  const wasThere = useRef(false);
  // Who bins it, or merges it into another, goes on with the others; "back" does not lead to what is gone.
  useEffect(() => {
    if (wasThere.current && !note) location.replace("#/notes");
    wasThere.current = note !== undefined;
  }, [note]);
  return (
    <>
      <p class="crumb">
        <a href="#/notes">{say("allNotes")}</a>
      </p>
      {note ? (
        <ul class="lines single">
          <NoteItem note={note} book={book} query="" actions={actions} findNote={findNote} heading="h1" />
        </ul>
      ) : (
        <div class="state">
          <h1>{say("noSuchNote")}</h1>
        </div>
      )}
    </>
  );
}
