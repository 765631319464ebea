import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { forMarkdown } from "@/reading/exports/quoteLines";
import { hasWords } from "@/reading/searchNotes";
import { queryWords } from "@/reading/texts/terms";
import { foldText } from "@/storage/foldText";
import { mergeNotes } from "@/storage/mergeNotes";
import type { Note } from "@/storage/notes";
import { say } from "../../words";
import type { LastBinned } from "./BinnedBar";

const most = 8;

interface Props {
  from: Note;
  notes: Note[];
  close: (done?: LastBinned) => void;
}

/** Asks into which note another one's words go; Esc closes it, which the browser does by itself. */
export function MergeDialog({ from, notes, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, search] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  const title = from.title || say("untitled");
  const others = useMemo(() => {
    const words = queryWords(query);
    const fits = ({ title: theirs, blog }: Note) => hasWords(foldText(`${theirs} ${blog}`), words);
    return notes.filter((note) => note.postKey !== from.postKey && note.text.trim() !== "" && fits(note));
  }, [notes, query]);
  const merge = async (into: Note) => {
    const binned = await mergeNotes(from.postKey, into.postKey, joinNotes, Date.now());
    close(binned && { id: binned.id, title: from.title });
  };
  return (
    <dialog class="keys merge" ref={dialog} aria-label={say("mergeNote")} onClose={() => close()}>
      <h2 dir="auto">{say("mergeInto", { title })}</h2>
      <p class="help">{say("mergeHelp")}</p>
      <search class="search">
        <input
          type="search"
          aria-label={say("search")}
          placeholder={say("searchNoteTitles")}
          value={query}
          onInput={(event) => search(event.currentTarget.value)}
        />
      </search>
      <ul>
        {others.slice(0, most).map((note) => (
          <li key={note.postKey}>
            <button type="button" onClick={() => void merge(note)}>
              <span dir="auto">{note.title || say("untitled")}</span> <small dir="auto">{note.blog}</small>
            </button>
          </li>
        ))}
      </ul>
      {others.length === 0 && <p class="help">{say("nothingFits")}</p>}
      <button type="button" class="act" onClick={() => dialog.current?.close()}>
        {say("cancel")}
      </button>
    </dialog>
  );
}

/** The words that come keep the way to their post. */
function joinNotes(into: Note, from: Note): string {
  const title = from.title.replace(/\s+/g, " ").replace(/[[\]\\]/g, "\\$&");
  const source = from.link ? `[${title || from.link}](${forMarkdown(from.link)})` : title;
  return [into.text.trimEnd(), source, from.text].filter(Boolean).join("\n\n");
}
