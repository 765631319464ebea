import { useId, useMemo } from "preact/hooks";
import { letGo, noteOfLastYear, olderNoteOf, stillUseful } from "@/reading/recall/offers";
import type { Note } from "@/storage/notes";
import { allRecalls, answerRecall, type Recall, takeBackRecall } from "@/storage/recalls";
import { useNow } from "../../useNow";
import { useObserved } from "../../useObserved";
import { say } from "../../words";
import { NoteHead } from "./NoteHead";
import { NoteText } from "./NoteText";
import type { FindNote } from "./showMarkdown";

interface Props {
  notes: Note[];
  findNote: FindNote;
}

/** What of the notebook is shown again today: a note of a year ago, and an older one that the reader may have forgotten. */
export function Recalls({ notes, findNote }: Props) {
  const now = useNow();
  const { value: recalls } = useObserved(allRecalls, []);
  const lastYear = useMemo(() => noteOfLastYear(notes, now), [notes, now]);
  // What comes up as a year old is not asked about on the same day.
  const older = useMemo(
    () =>
      recalls &&
      olderNoteOf(
        notes.filter((note) => note !== lastYear),
        recalls,
        now,
      ),
    [notes, lastYear, recalls, now],
  );
  if (!recalls || (!lastYear && !older)) return null;
  return (
    <div class="recalls">
      {lastYear && (
        <section class="recall" aria-label={say("yearAgo")}>
          <p class="label">{say("yearAgo")}</p>
          <Shown note={lastYear} findNote={findNote} />
        </section>
      )}
      {older && (
        <section class="recall" aria-label={say("olderNote")}>
          <p class="label">{say("olderNote")}</p>
          <Shown note={older.note} findNote={findNote} />
          <Answer
            note={older.note}
            answer={older.answer}
            last={recalls.find(({ postKey }) => postKey === older.note.postKey)}
          />
        </section>
      )}
    </div>
  );
}

function Shown({ note, findNote }: { note: Note; findNote: FindNote }) {
  const id = useId();
  return (
    <>
      <NoteHead id={id} note={note} tied={[]} heading="h2" />
      <NoteText text={note.text} findNote={findNote} headings="h3" />
    </>
  );
}

interface AnswerProps {
  note: Note;
  /** What was answered today. */
  answer: Recall | undefined;
  last: Recall | undefined;
}

function Answer({ note: { postKey }, answer, last }: AnswerProps) {
  const give = (one: Recall) => void answerRecall(one);
  return (
    <p class="acts">
      <span role="status" class="facts">
        {answer && (answer.isLetGo ? say("letGoDone") : say("usefulDone", { count: answer.halfLife }))}
      </span>
      {answer ? (
        <button type="button" class="quiet" onClick={() => void takeBackRecall(postKey)}>
          {say("undo")}
        </button>
      ) : (
        <>
          <button type="button" class="act" onClick={() => give(stillUseful(postKey, last, Date.now()))}>
            {say("stillUseful")}
          </button>
          <button type="button" class="quiet" onClick={() => give(letGo(postKey, last, Date.now()))}>
            {say("letItGo")}
          </button>
        </>
      )}
    </p>
  );
}
