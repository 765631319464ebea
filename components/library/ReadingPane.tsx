import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { findBody, hadText } from "@/storage/bodies";
import type { ListedPost } from "@/storage/posts";
import { openPost } from "../actions";
import { NoteField } from "../NoteField";
import { PostFacts } from "../PostFacts";
import { useNow } from "../useNow";
import { useObserved } from "../useObserved";
import { say } from "../words";
import { Marked } from "./Marked";
import { readBlocks, type TextBlock } from "./textBlocks";

interface Props {
  post: ListedPost;
  /** What was searched for: it is marked, and the first of it comes into view. */
  query?: string | undefined;
}

/** A post beside the list: its title, the reader's note, and its text as far as the feed gave it. */
export function ReadingPane({ post, query }: Props) {
  const now = useNow();
  const { value } = useObserved(async () => ({ html: await findBody(post.key) }), [post.key]);
  const blocks = useMemo(() => (value?.html ? readBlocks(value.html) : []), [value?.html]);
  const pane = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (query && blocks.length > 0) scrollToMark(pane.current);
  }, [query, blocks]);
  return (
    <article ref={pane} class="reading" aria-label={post.title || say("untitled")}>
      <h2 dir="auto">{post.title ? <Marked text={post.title} query={query} /> : say("untitled")}</h2>
      <PostFacts post={post} isNoted={false} now={now} />
      <div class="paper">
        <NoteField key={post.key} post={post} />
      </div>
      {value && blocks.length === 0 && (
        <p class="facts">{say(value.html === undefined && hadText(post) ? "textDropped" : "noText")}</p>
      )}
      {blocks.map((block, i) => (
        <Block key={i} block={block} query={query} />
      ))}
      {post.link && (
        <p>
          <a
            class="original"
            href={post.link}
            rel="noopener noreferrer"
            onClick={(event) => {
              event.preventDefault();
              void openPost(post, true);
            }}
          >
            {say("openOriginal")}
          </a>
        </p>
      )}
    </article>
  );
}

/** Brings the first match of the text into view, in the pane alone: where it has no scroll bar, nothing moves. */
function scrollToMark(pane: HTMLElement | null): void {
  const mark = pane?.querySelector(":scope > :not(h2) mark");
  if (!pane || !mark) return;
  const [inside, around] = [mark.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (inside.top >= around.top && inside.bottom <= Math.min(around.bottom, innerHeight)) return;
  pane.scrollTop += inside.top - around.top - around.height / 3;
}

function Block({ block: { kind, text: whole }, query }: { block: TextBlock; query: string | undefined }) {
  const text = <Marked text={whole} query={query} />;
  switch (kind) {
    case "heading":
      return <h3 dir="auto">{text}</h3>;
    case "code":
      return <pre dir="ltr">{text}</pre>;
    case "quote":
      return <blockquote dir="auto">{text}</blockquote>;
    case "item":
      return (
        <p class="item" dir="auto">
          {text}
        </p>
      );
    default:
      return <p dir="auto">{text}</p>;
  }
}
