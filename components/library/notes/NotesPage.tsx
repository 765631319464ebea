import "./notebook.css";
import { useMemo, useState } from "preact/hooks";
import { listBin } from "@/storage/bin";
import type { Note } from "@/storage/notes";
import { useObserved } from "../../useObserved";
import { say } from "../../words";
import { BinnedBar, type LastBinned } from "./BinnedBar";
import { BinPage } from "./BinPage";
import { GroupedNotes } from "./GroupedNotes";
import { groupNotes, type Order } from "./groups";
import { MergeDialog } from "./MergeDialog";
import type { NoteActions } from "./NoteButtons";
import { NoteFilter } from "./NoteFilter";
import { NoteSearch } from "./NoteSearch";
import { makeFinder } from "./noteAddress";
import { OneNote } from "./OneNote";
import { Recalls } from "./Recalls";
import { type Notebook, useFoundNotes, useNotebook } from "./useNotebook";

/** All notes, also those whose post or blog is gone; or the bin, or one note, as the `part` of the address says. */
export function NotesPage({ part }: { part: string }) {
  const book = useNotebook();
  const acts = useNoteActions();
  if (part === "bin") return <BinPage />;
  if (!book) return null;
  const key = /^of\/(.+)$/.exec(part)?.[1];
  return (
    <div class="notebook">
      {key === undefined ? (
        <AllNotes book={book} actions={acts.actions} />
      ) : (
        <OneNote book={book} postKey={decodeKey(key)} actions={acts.actions} />
      )}
      {acts.merging && <MergeDialog from={acts.merging} notes={book.notes} close={acts.endMerging} />}
      <BinnedBar last={acts.binned} />
    </div>
  );
}

function AllNotes({ book, actions }: { book: Notebook; actions: NoteActions }) {
  const [order, orderBy] = useState<Order>("time");
  const [query, search] = useState("");
  const { value: bin } = useObserved(() => listBin(Date.now()), []);
  const said = useMemo(
    () => book.notes.filter(({ text, postKey }) => text.trim() !== "" || postKey === actions.editing),
    [book.notes, actions.editing],
  );
  const found = useFoundNotes(said, query);
  const findNote = useMemo(() => makeFinder(said), [said]);
  const shown = found ? keepEdited(found, said, actions.editing) : said;
  const groups = useMemo(
    () => (found ? [{ id: "", title: "", notes: shown }] : groupNotes(said, order, book)),
    [shown, order, book.tied, book.challenges],
  );
  const isEmpty = said.length === 0;
  return (
    <>
      {!isEmpty && (
        <>
          <NoteSearch query={query} search={search} count={found?.length} />
          <NoteFilter order={order} orderBy={orderBy} inBin={bin?.length ?? 0} />
        </>
      )}
      {!isEmpty && !found && order === "time" && <Recalls notes={said} findNote={findNote} />}
      {isEmpty && <NoNotes inBin={bin?.length ?? 0} />}
      {found?.length === 0 && shown.length === 0 && <NothingFound />}
      <GroupedNotes
        groups={groups}
        isWhole={found !== undefined || order === "time"}
        about={`${order} ${query}`}
        book={book}
        query={query}
        actions={actions}
        findNote={findNote}
      />
    </>
  );
}

/** What is being edited stays, though it does not fit any more. */
function keepEdited(found: Note[], all: Note[], editing: string | undefined): Note[] {
  if (editing === undefined || found.some(({ postKey }) => postKey === editing)) return found;
  return all.filter((note) => note.postKey === editing || found.includes(note));
}

/** What is done with notes, and what of it the page shows. */
function useNoteActions() {
  const [editing, edit] = useState<string>();
  const [merging, merge] = useState<Note>();
  const [binned, tell] = useState<LastBinned>();
  return {
    actions: { editing, edit, merge, tellBinned: tell },
    merging,
    binned,
    endMerging: (done?: LastBinned) => {
      merge(undefined);
      if (done) tell(done);
    },
  };
}

function decodeKey(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function NoNotes({ inBin }: { inBin: number }) {
  return (
    <div class="state">
      <h2>{say("noNotes")}</h2>
      <p>{say("noNotesMore")}</p>
      {inBin > 0 && (
        <p>
          <a class="original" href="#/notes/bin">
            {say("bin", { count: inBin })}
          </a>
        </p>
      )}
    </div>
  );
}

function NothingFound() {
  return (
    <div class="state">
      <h2>{say("nothingFits")}</h2>
      <p>{say("nothingFitsMore")}</p>
    </div>
  );
}
