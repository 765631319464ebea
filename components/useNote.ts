import { useEffect, useRef, useState } from "preact/hooks";
import { findNote, type Note, saveNote } from "@/storage/notes";
import type { ListedPost } from "@/storage/posts";
import { useObserved } from "./useObserved";
import { say } from "./words";

/** How the last change of a note fares. */
export type Saving = { state: "untouched" | "saving" | "saved" } | { state: "failed"; reason: string };

const secondTry = 2000;

/** Gives the text of the note on a post (undefined until it is fetched), how its saving fares, and how to write it. */
export function useNote(post: ListedPost): {
  text: string | undefined;
  saving: Saving;
  write: (text: string) => void;
} {
  const stored = useObserved(async () => ({ note: await findNote(post.key) }), [post.key]);
  const [draft, setDraft] = useState<string>();
  const [saving, setSaving] = useState<Saving>({ state: "untouched" });
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const save = async (text: string, turn: number): Promise<void> => {
    try {
      await saveNote(noteOf(post, text, stored.value?.note));
      if (turn === latest.current) setSaving({ state: "saved" });
    } catch (error) {
      if (turn !== latest.current) return;
      setSaving({ state: "failed", reason: reasonOf(error) });
      timer.current = setTimeout(() => void save(text, turn), secondTry);
    }
  };
  const write = (text: string): void => {
    latest.current += 1;
    clearTimeout(timer.current);
    // Begun before anything else, in the task of the keystroke: the page may be gone in the next one.
    void save(text, latest.current);
    setDraft(text);
    setSaving({ state: "saving" });
  };
  return { text: draft ?? (stored.value && (stored.value.note?.text ?? "")), saving, write };
}

function noteOf(post: ListedPost, text: string, before: Note | undefined): Note {
  const now = Date.now();
  return {
    postKey: post.key,
    text,
    title: post.title,
    blog: post.blog,
    ...(post.link ? { link: post.link } : {}),
    createdAt: before?.createdAt ?? now,
    changedAt: now,
  };
}

function reasonOf(error: unknown): string {
  const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
  return say(isFull ? "noteDiskFull" : "noteUnknown");
}
