import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { useLater } from "../../useLater";
import { say } from "../../words";
import { beginningOf } from "./cutText";
import type { FindNote, Headings } from "./showMarkdown";

/** What reads Markdown is fetched once a note is shown; until then a note is its text. */
const fetchMarkdown = async () => (await import("./showMarkdown")).showMarkdown;

/** A longer text is shown as it is: a megabyte of Markdown would take seconds. */
const longest = 200_000;

interface Props {
  text: string;
  /** What was searched for. */
  query?: string;
  findNote: FindNote;
  headings?: Headings;
}

/** A note's words, as Markdown. */
export function NoteText({ text, query = "", findNote, headings = "h4" }: Props) {
  const [isWhole, showWhole] = useState(false);
  const start = useMemo(() => (isWhole ? text : beginningOf(text, query)), [text, query, isWhole]);
  return (
    <>
      <Words text={start} query={query} findNote={findNote} headings={headings} />
      {start.length < text.length && (
        <button type="button" class="quiet" onClick={() => showWhole(true)}>
          {say("showWholeNote", { count: text.length })}
        </button>
      )}
    </>
  );
}

function Words({ text, query = "", findNote, headings = "h4" }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const showMarkdown = useLater(fetchMarkdown);
  const isPlain = !showMarkdown || text.length > longest;
  useLayoutEffect(() => {
    if (!box.current) return;
    box.current.replaceChildren(isPlain ? text : showMarkdown(text, query, findNote, headings));
  }, [text, query, isPlain]);
  return <div ref={box} class="prose" data-plain={isPlain || undefined} dir="auto" />;
}
