import type { Challenge } from "@/storage/challenges";
import type { Note } from "@/storage/notes";
import { challengeAddress } from "../../notes/challengeAddress";
import { sayMoment } from "../../times";
import { useNow } from "../../useNow";
import { say } from "../../words";
import { Marked } from "../Marked";

interface Props {
  id: string;
  note: Note;
  tied: Challenge[];
  heading: "h1" | "h2" | "h3";
  /** What was searched for. */
  query?: string;
}

/** What a note is on, when it was written, and what it is tied to. */
export function NoteHead({ id, note, tied, heading: Heading, query }: Props) {
  const now = useNow();
  const title = note.title || say("untitled");
  const isChanged = note.changedAt - note.createdAt > 60_000;
  return (
    <>
      <Heading id={id} dir="auto">
        {note.link && /^https?:/i.test(note.link) ? (
          <a href={note.link} target="_blank" rel="noopener noreferrer">
            <Marked text={title} query={query} />
          </a>
        ) : (
          <Marked text={title} query={query} />
        )}
      </Heading>
      <p class="facts">
        <span dir="auto">
          <Marked text={note.blog || say("unknownBlog")} query={query} />
        </span>
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
