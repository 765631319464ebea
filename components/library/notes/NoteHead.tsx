import type { Challenge } from "@/storage/challenges";
import type { Note } from "@/storage/notes";
import { challengeAddress } from "../../notes/challengeAddress";
import { sayMoment } from "../../times";
import { useNow } from "../../useNow";
import { say } from "../../words";

interface Props {
  id: string;
  note: Note;
  tied: Challenge[];
  heading: "h1" | "h2" | "h3";
}

/** What a note is on, when it was written, and what it is tied to. */
export function NoteHead({ id, note, tied, heading: Heading }: Props) {
  const now = useNow();
  const title = note.title || say("untitled");
  const isChanged = note.changedAt - note.createdAt > 60_000;
  return (
    <>
      <Heading id={id} dir="auto">
        {note.link && /^https?:/i.test(note.link) ? (
          <a href={note.link} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </Heading>
      <p class="facts">
        <span dir="auto">{note.blog || say("unknownBlog")}</span>
        <time dateTime={new Date(note.createdAt).toISOString()}>{sayMoment(note.createdAt, now)}</time>
        {isChanged && <span>{say("noteChanged", { time: sayMoment(note.changedAt, now) })}</span>}
        {tied.map((challenge) => (
          <span key={challenge.id} dir="auto">
            <a class="tied" {...challengeAddress(challenge.id)}>
              {challenge.title || say("untitled")}
            </a>
          </span>
        ))}
      </p>
    </>
  );
}
