import { useEffect, useRef } from "preact/hooks";
import { findNote } from "@/storage/notes";
import { findPost } from "@/storage/posts";
import { useObserved } from "../../useObserved";
import { say } from "../../words";
import { ReadingPane } from "../ReadingPane";

/** A note or a post of the map, opened beside it; of a post that is gone, the note alone. */
export function DotPane({ postKey, close }: { postKey: string; close: () => void }) {
  const { value } = useObserved(
    async () => ({ post: await findPost(postKey), note: await findNote(postKey) }),
    [postKey],
  );
  const pane = useRef<HTMLElement>(null);
  useEffect(() => pane.current?.focus(), [postKey]);
  const press = (event: KeyboardEvent) => event.key === "Escape" && !event.defaultPrevented && close();
  return (
    <aside
      ref={pane}
      class="opened"
      aria-label={value?.note?.title ?? value?.post?.title}
      tabIndex={-1}
      onKeyDown={press}
    >
      <button type="button" class="quiet" onClick={close}>
        {say("close")}
      </button>
      {value?.post && <ReadingPane key={postKey} post={value.post} />}
      {value && !value.post && value.note && (
        <article class="kept">
          <h2 dir="auto">{value.note.title || say("untitled")}</h2>
          <p class="facts" dir="auto">
            {value.note.blog}
          </p>
          <p class="words" dir="auto">
            {value.note.text}
          </p>
        </article>
      )}
    </aside>
  );
}
