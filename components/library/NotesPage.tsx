import { allNotes } from "@/storage/notes";
import { sayMoment } from "../times";
import { useNow } from "../useNow";
import { useObserved } from "../useObserved";
import { say } from "../words";

/** Every note, the last changed first: also those whose post or blog is gone. */
export function NotesPage() {
  const now = useNow();
  const { value: notes } = useObserved(allNotes, []);
  if (notes?.length === 0) {
    return (
      <div class="state">
        <h2>{say("noNotes")}</h2>
        <p>{say("noNotesMore")}</p>
      </div>
    );
  }
  return (
    <ul class="lines" aria-label={say("notes")}>
      {notes?.map((note) => (
        <li key={note.postKey} class="kept">
          <h2 dir="auto">
            {note.link ? (
              <a href={note.link} target="_blank" rel="noopener noreferrer">
                {note.title}
              </a>
            ) : (
              note.title
            )}
          </h2>
          <p class="facts">
            <span dir="auto">{note.blog}</span>
            <span>{say("noteChanged", { time: sayMoment(note.changedAt, now) })}</span>
          </p>
          <p class="words" dir="auto">
            {note.text}
          </p>
        </li>
      ))}
    </ul>
  );
}
