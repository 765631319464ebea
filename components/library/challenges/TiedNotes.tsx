import { cut, type TiedNote } from "@/storage/ties";
import { dirOf } from "../../isLong";
import { passFocus } from "../../keys/passFocus";
import { sayMoment } from "../../times";
import { useNow } from "../../useNow";
import { say } from "../../words";

/** The notes of a challenge, the newest first. */
export function TiedNotes({ notes }: { notes: TiedNote[] }) {
  return (
    <section class="part" aria-label={say("notes")}>
      <h2>{say("notes")}</h2>
      {notes.length === 0 && <p class="guide">{say("noTiedNotes")}</p>}
      <ul class="lines" aria-label={say("notes")}>
        {notes.map((tied) => (
          <Tied key={tied.note.postKey} tied={tied} />
        ))}
      </ul>
    </section>
  );
}

function Tied({ tied: { note, tie } }: { tied: TiedNote }) {
  const now = useNow();
  const title = note.title || say("untitled");
  return (
    <li class="kept">
      <button
        type="button"
        class="quiet"
        aria-label={say("cutTie", { title })}
        onClick={(event) => {
          passFocus(event.currentTarget);
          void cut(tie, Date.now());
        }}
      >
        {say("cut")}
      </button>
      <h3 dir="auto">
        {note.link ? (
          <a href={note.link} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </h3>
      <p class="facts">
        <span dir="auto">{note.blog || say("unknownBlog")}</span>
        <span>{sayMoment(note.createdAt, now)}</span>
      </p>
      {note.text.trim() !== "" && (
        <p class="words" dir={dirOf(note.text)}>
          {note.text}
        </p>
      )}
    </li>
  );
}
