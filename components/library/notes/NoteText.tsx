import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useLater } from "../../useLater";
import { say } from "../../words";
import type { FindNote } from "./showMarkdown";

/** What reads Markdown is fetched once a note is shown; until then a note is its text. */
const fetchMarkdown = async () => (await import("./showMarkdown")).showMarkdown;

/** A longer note shows its beginning first: a list is to be looked through. */
const shortest = 1500;
/** So much of a text is read as Markdown; a megabyte of it would take seconds. */
const longest = 50_000;

interface Props {
  text: string;
  /** What was searched for, folded. */
  words?: string[];
  findNote: FindNote;
}

/** A note's words, as Markdown. */
export function NoteText({ text, words = [], findNote }: Props) {
  const [isWhole, showWhole] = useState(false);
  const start = isWhole ? text : beginningOf(text, words);
  return (
    <>
      <Words text={start} words={words} findNote={findNote} />
      {start.length < text.length && (
        <button type="button" class="quiet" onClick={() => showWhole(true)}>
          {say("showWholeNote", { count: text.length })}
        </button>
      )}
    </>
  );
}

function Words({ text, words = [], findNote }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const showMarkdown = useLater(fetchMarkdown);
  const isPlain = !showMarkdown || text.length > longest;
  useLayoutEffect(() => {
    if (!box.current) return;
    box.current.replaceChildren(isPlain ? text : showMarkdown(text, words, findNote));
  }, [text, words.join(" "), isPlain]);
  return <div ref={box} class="prose" data-plain={isPlain || undefined} dir="auto" />;
}

/** Cuts between paragraphs, so that Markdown stays whole; what was found must be in it. */
function beginningOf(text: string, words: string[]): string {
  const most = words.length > 0 ? longest : shortest;
  if (text.length <= most * 1.3) return text;
  const at = text.lastIndexOf("\n\n", most);
  return text.slice(0, at > most / 3 ? at : most).toWellFormed();
}
