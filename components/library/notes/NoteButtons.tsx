import { useEffect, useRef, useState } from "preact/hooks";
import { binNotes } from "@/storage/bin";
import type { Note } from "@/storage/notes";
import { passFocus } from "../../keys/passFocus";
import { ChallengeMenu } from "../../notes/ChallengeMenu";
import { tieNote } from "../../notes/tieNote";
import { say } from "../../words";
import type { LastBinned } from "./BinnedBar";
import { CopyButton } from "./CopyButton";
import { copyNotes } from "./copyMarkdown";
import { postOf } from "./noteAddress";
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
  actions: NoteActions;
  /** The id of the note's heading. */
  id: string;
  isEdited: boolean;
}

/** What can be done with a note. */
export function NoteButtons({ id, note, book, actions, isEdited }: Props) {
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

async function bin(note: Note, button: HTMLElement, { tellBinned }: NoteActions): Promise<void> {
  passFocus(button);
  const [binned] = await binNotes([note.postKey], Date.now());
  if (binned) tellBinned({ id: binned.id, title: note.title });
}
