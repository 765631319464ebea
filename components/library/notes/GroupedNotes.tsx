import { useId, useState } from "preact/hooks";
import type { Note } from "@/storage/notes";
import { say } from "../../words";
import { CopyButton } from "./CopyButton";
import { copyChallenge } from "./copyMarkdown";
import type { Group } from "./groups";
import type { NoteActions } from "./NoteButtons";
import { NoteItem } from "./NoteItem";
import type { FindNote } from "./showMarkdown";
import { useMore } from "./useMore";
import type { Notebook } from "./useNotebook";

/** So many notes of each group are shown where all groups are to be seen. */
const few = 5;

interface Shared {
  book: Notebook;
  query: string;
  actions: NoteActions;
  findNote: FindNote;
}

interface Props extends Shared {
  groups: Group[];
  /** One list under headings, of which more is drawn as one scrolls; else each group shows its first notes. */
  isWhole: boolean;
  about: string;
}

/** Notes under headings; only what one has scrolled to is drawn. */
export function GroupedNotes({ groups, isWhole, about, ...shared }: Props) {
  const { shown, more, showMore } = useMore(about);
  let left = isWhole ? shown : Number.POSITIVE_INFINITY;
  const drawn: Group[] = [];
  for (const group of groups) {
    if (left > 0) drawn.push({ ...group, notes: group.notes.slice(0, left) });
    left -= group.notes.length;
  }
  return (
    <>
      {drawn.map((group) =>
        isWhole ? (
          <NoteGroup key={group.id} group={group} notes={group.notes} {...shared} />
        ) : (
          <FoldedGroup key={group.id} group={group} {...shared} />
        ),
      )}
      {left < 0 && (
        <button ref={more} type="button" class="more" onClick={showMore}>
          {say("showMore")}
        </button>
      )}
    </>
  );
}

function FoldedGroup({ group, ...shared }: Shared & { group: Group }) {
  const [shown, show] = useState(few);
  const notes = group.notes.slice(0, shown);
  const isChallenge = shared.book.challenges.find(({ id }) => id === group.id);
  return (
    <>
      <NoteGroup group={group} notes={notes} count={group.notes.length} {...shared} />
      <p class="acts">
        {notes.length < group.notes.length && (
          <button type="button" class="act" onClick={() => show(shown + 40)}>
            {say("moreNotes", { count: group.notes.length - notes.length })}
          </button>
        )}
        {isChallenge && (
          <CopyButton
            label={say("copyChallenge", { title: group.title })}
            read={() => copyChallenge(isChallenge, group.notes)}
          />
        )}
      </p>
    </>
  );
}

function NoteGroup({
  group,
  notes,
  count,
  book,
  query,
  actions,
  findNote,
}: Shared & { group: Group; notes: Note[]; count?: number }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      {group.title === "" ? (
        <h2 id={id} class="unseen">
          {say("notes")}
        </h2>
      ) : (
        <h2 id={id} class="folder" dir="auto">
          {group.title} {count !== undefined && <small>{say("notesCount", { count })}</small>}
        </h2>
      )}
      <ul class="lines" aria-label={say("notes")}>
        {notes.map((note) => (
          <NoteItem
            key={note.postKey}
            note={note}
            book={book}
            query={query}
            actions={actions}
            findNote={findNote}
          />
        ))}
      </ul>
    </section>
  );
}
