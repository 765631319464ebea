/**
 * The text of a note in one window, while another may write it too. What both wrote survives: a window that has written
 * learns from its own writing what it replaced, and from the stored row what replaced it. Where that is something it had
 * not seen, the other text goes into the row beside its own, until the reader has chosen.
 */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { findNote, type Note, saveNote } from "@/storage/notes";
import type { ListedPost } from "@/storage/posts";
import { useObserved } from "./useObserved";
import { type Saving, useSaving } from "./useSaving";

/** By this a page knows its own writing. */
const writer = crypto.randomUUID();

/** What this window has written, and what another one wrote meanwhile. */
interface Draft {
  text: string;
  other: string | undefined;
}

/** A note as its field shows it. */
export interface ShownNote {
  /** Undefined until it is fetched. */
  text: string | undefined;
  /** What another window wrote at the same time, until the reader has chosen. */
  other: string | undefined;
  saving: Saving;
  /** Writes what stands in the field. */
  write: (text: string) => void;
  /** Writes the text that the reader has chosen of two. */
  settle: (text: string) => void;
}

/** Gives the note on a post as it is at any moment, and how to write it. */
export function useNote(post: ListedPost, field: RefObject<HTMLTextAreaElement | null>): ShownNote {
  const stored = useObserved(async () => ({ note: await findNote(post.key) }), [post.key]);
  const note = stored.value?.note;
  const [draft, setDraft] = useState<Draft>();
  const mine = useRef<Draft>(undefined);
  /** The last text that this window knows to have been stored. */
  const seen = useRef("");

  const { saving, write: save } = useSaving<Draft>(async ({ text, other }) => {
    const known = seen.current;
    seen.current = text;
    const replaced = await saveNote(noteOf(post, text, other, note));
    if (replaced && replaced.writer !== writer && replaced.text !== known && replaced.text !== text)
      takeIn(replaced.text, known);
  });
  const put = (next: Draft): void => {
    mine.current = next;
    // Begun before anything is drawn, in the task of the keystroke.
    save(next);
    setDraft(next);
  };
  /** Words of the page that were quoted meanwhile go below what is being written; any other text is kept beside it. */
  const takeIn = (theirs: string, known: string): void => {
    if (!mine.current) return;
    const quote = quotedBelow(known, theirs);
    if (quote !== undefined) put({ ...mine.current, text: mine.current.text + quote });
    else put({ ...mine.current, other: joinTexts(mine.current.other ?? "", theirs) });
  };
  useEffect(() => {
    if (!note || (mine.current && (note.writer === writer || note.text === seen.current))) return;
    const isElsewhere = mine.current !== undefined && note.text !== mine.current.text;
    if (isElsewhere && (isBeingWritten(field.current) || saving.state !== "saved")) {
      takeIn(note.text, seen.current);
      return;
    }
    mine.current = undefined;
    seen.current = note.text;
    setDraft(undefined);
  }, [note]);

  return {
    text: draft?.text ?? (stored.value && (note?.text ?? "")),
    other: draft ? draft.other : note?.other,
    saving,
    write: (text) => put({ text, other: (mine.current ?? note)?.other }),
    settle: (text) => put({ text, other: undefined }),
  };
}

/** Gives the quote that was set below a text, with the blank line above it; undefined where something else was done. Pure. */
export function quotedBelow(before: string, after: string): string | undefined {
  const below = after.startsWith(before) ? after.slice(before.length) : "";
  return /^\n*> /.test(below) ? below : undefined;
}

/** Gives two texts as one, with a blank line between them; the longer alone where it has the other in it. Pure. */
export function joinTexts(one: string, other: string): string {
  if (one.includes(other)) return one;
  return other.includes(one) ? other : `${one.trimEnd()}\n\n${other}`;
}

/** Gives a note on a post with a text. */
export function noteOf(post: ListedPost, text: string, other?: string, before?: Note): Note {
  const now = Date.now();
  return {
    postKey: post.key,
    text,
    ...(other === undefined ? {} : { other }),
    title: post.title,
    blog: post.blog,
    ...(post.link ? { link: post.link } : {}),
    writer,
    createdAt: before?.createdAt ?? now,
    changedAt: now,
  };
}

function isBeingWritten(field: HTMLTextAreaElement | null): boolean {
  return field !== null && document.hasFocus() && document.activeElement === field;
}
