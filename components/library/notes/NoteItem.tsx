import { useEffect, useId, useRef } from "preact/hooks";
import type { Note } from "@/storage/notes";
import { NoteField } from "../../NoteField";
import { say } from "../../words";
import { type NoteActions, NoteButtons } from "./NoteButtons";
import { NoteHead } from "./NoteHead";
import { NoteText } from "./NoteText";
import { postOf } from "./noteAddress";
import type { FindNote } from "./showMarkdown";
import type { Notebook } from "./useNotebook";

interface Props {
  note: Note;
  book: Notebook;
  /** What was searched for. */
  query: string;
  actions: NoteActions;
  findNote: FindNote;
  heading?: "h1" | "h3";
}

/** One note: its post, its words, and what can be done with it. */
export function NoteItem({ note, book, query, actions, findNote, heading = "h3" }: Props) {
  const id = useId();
  const isEdited = actions.editing === note.postKey;
  return (
    <li class="kept written">
      <NoteHead
        id={id}
        note={note}
        tied={book.tied.get(note.postKey) ?? []}
        heading={heading}
        query={query}
      />
      {isEdited ? (
        <Editor note={note} end={() => actions.edit(undefined)} />
      ) : (
        <>
          <NoteText
            text={note.text}
            query={query}
            findNote={findNote}
            headings={heading === "h1" ? "h2" : "h4"}
          />
          {note.other !== undefined && <p class="fails">{say("hasOtherText")}</p>}
        </>
      )}
      <NoteButtons id={id} note={note} book={book} actions={actions} isEdited={isEdited} />
    </li>
  );
}

function Editor({ note, end }: { note: Note; end: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = box.current?.querySelector("textarea");
    field?.focus();
    field?.setSelectionRange(note.text.length, note.text.length);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc of the field inside ends the editing.
    <div
      ref={box}
      class="paper"
      onKeyDown={(event) => event.key === "Escape" && document.activeElement?.tagName !== "TEXTAREA" && end()}
    >
      <NoteField key={note.postKey} post={postOf(note)} />
    </div>
  );
}
