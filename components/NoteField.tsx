import "./notes/notes.css";
import { useId, useRef } from "preact/hooks";
import type { ListedPost } from "@/storage/posts";
import { dirOf, isLong } from "./isLong";
import { useLater } from "./useLater";
import { useNote } from "./useNote";
import { saySaving } from "./useSaving";
import { say } from "./words";

/** Ties, completion and the like have a script of their own: the popup's must be small, and a note needs none of it. */
const fetchTools = async () => (await import("./notes/NoteTools")).NoteTools;

/** The note on one post: written on every keystroke, "Saved" only once it is. Give it the post's key as `key`. */
export function NoteField({ post }: { post: ListedPost }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, other, saving, write, settle } = useNote(post, field);
  const NoteTools = useLater(fetchTools);
  const about = useId();
  return (
    <section class="note" aria-label={say("note")}>
      <div class="label">
        <span id={about} class="about">
          {say("noteOn")} <b dir="auto">{post.title || say("untitled")}</b>
        </span>
        <span class="saving" data-state={saving.state} role="status">
          {saySaving(saving)}
        </span>
      </div>
      <textarea
        ref={field}
        aria-label={say("note")}
        aria-describedby={about}
        dir={dirOf(text ?? "")}
        rows={3}
        data-long={isLong(text?.length ?? 0) || undefined}
        placeholder={text === undefined ? say("noteLoading") : say("notePlaceholder")}
        readOnly={text === undefined}
        value={text ?? ""}
        onKeyDown={(event) => event.key === "Escape" && leave(event)}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {NoteTools && field.current && text !== undefined && (
        <NoteTools post={post} field={field.current} text={text} other={other} settle={settle} />
      )}
    </section>
  );
}

/** Esc goes back to the note's post; it must not close the popup as well. */
function leave(event: KeyboardEvent): void {
  event.preventDefault();
  const chosen = document.querySelector<HTMLElement>("[data-chosen] :is(a.title, button)");
  if (chosen) chosen.focus();
  else (event.currentTarget as HTMLElement).blur();
}
