import { useId } from "preact/hooks";
import type { ListedPost } from "@/storage/posts";
import { type Saving, useNote } from "./useNote";
import { say } from "./words";

/** The note on one post: written on every keystroke, "Saved" only once it is. Give it the post's key as `key`. */
export function NoteField({ post }: { post: ListedPost }) {
  const { text, saving, write } = useNote(post);
  const about = useId();
  return (
    <section class="note" aria-label={say("note")}>
      <div class="label">
        <span id={about} class="about">
          {say("noteOn")} <b dir="auto">{post.title || say("untitled")}</b>
        </span>
        <span class="saving" data-state={saving.state} role="status">
          {sayTo(saving)}
        </span>
      </div>
      <textarea
        aria-label={say("note")}
        aria-describedby={about}
        dir="auto"
        rows={3}
        placeholder={text === undefined ? say("noteLoading") : say("notePlaceholder")}
        readOnly={text === undefined}
        value={text ?? ""}
        onKeyDown={(event) => event.key === "Escape" && leave(event)}
        onInput={(event) => write(event.currentTarget.value)}
      />
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

function sayTo(saving: Saving): string {
  if (saving.state === "failed") return say("noteNotSaved", { reason: saving.reason });
  return saving.state === "untouched" ? "" : say(saving.state);
}
