import { useEffect, useId, useRef, useState } from "preact/hooks";
import { binNotes } from "@/storage/bin";
import type { Note } from "@/storage/notes";
import { passFocus } from "../../keys/passFocus";
import { NoteField } from "../../NoteField";
import { ChallengeMenu } from "../../notes/ChallengeMenu";
import { tieNote } from "../../notes/tieNote";
import { say } from "../../words";
import type { LastBinned } from "./BinnedBar";
import { CopyButton } from "./CopyButton";
import { copyNotes } from "./copyMarkdown";
import { NoteHead } from "./NoteHead";
import { NoteText } from "./NoteText";
import { postOf } from "./noteAddress";
import type { FindNote } from "./showMarkdown";
import type { Notebook } from "./useNotebook";

/** What can be done with a note, and which one is being edited. */
export interface NoteActions {
  editing: string | undefined;
  edit: (postKey: string | undefined) => void;
  merge: (note: Note) => void;
  tellBinned: (last: LastBinned) => void;
}

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
      <Actions id={id} note={note} book={book} actions={actions} isEdited={isEdited} />
    </li>
  );
}

interface ActionProps extends Pick<Props, "note" | "book" | "actions"> {
  id: string;
  isEdited: boolean;
}

function Actions({ id, note, book, actions, isEdited }: ActionProps) {
  const [isTying, tie] = useState(false);
  const tied = new Set(book.tied.get(note.postKey)?.map((challenge) => challenge.id));
  const opener = useRef<HTMLButtonElement>(null);
  const editor = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(isEdited);
  // Who has done editing goes on from where it began.
  useEffect(() => {
    if (wasEdited.current && !isEdited) editor.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  const closeMenu = () => {
    tie(false);
    opener.current?.focus();
  };
  return (
    <>
      <p class="acts">
        <button
          ref={editor}
          type="button"
          class="quiet"
          aria-describedby={id}
          onClick={() => actions.edit(isEdited ? undefined : note.postKey)}
        >
          {say(isEdited ? "doneEditing" : "editNote")}
        </button>
        {!isEdited && (
          <>
            <button
              ref={opener}
              type="button"
              class="quiet"
              aria-describedby={id}
              aria-expanded={isTying}
              onClick={() => tie(!isTying)}
            >
              {say("tieToChallenge")}
            </button>
            <button type="button" class="quiet" aria-describedby={id} onClick={() => actions.merge(note)}>
              {say("mergeNote")}
            </button>
            <CopyButton label={say("copyMarkdown")} about={id} read={() => copyNotes([note.postKey])} />
            <button
              type="button"
              class="quiet"
              aria-describedby={id}
              onClick={(event) => void bin(note, event.currentTarget, actions)}
            >
              {say("binNote")}
            </button>
          </>
        )}
      </p>
      {isTying && (
        <ChallengeMenu
          challenges={book.challenges.filter((challenge) => !tied.has(challenge.id))}
          choose={(challenge) => {
            closeMenu();
            void tieNote(postOf(note), `challenge:${challenge.id}`);
          }}
          close={closeMenu}
        />
      )}
    </>
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

async function bin(note: Note, button: HTMLElement, { tellBinned }: NoteActions): Promise<void> {
  passFocus(button);
  const [binned] = await binNotes([note.postKey], Date.now());
  if (binned) tellBinned({ id: binned.id, title: note.title });
}
