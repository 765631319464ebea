import { useMemo } from "preact/hooks";
import { findBody, hadText } from "@/storage/bodies";
import type { ListedPost } from "@/storage/posts";
import { openPost } from "../actions";
import { NoteField } from "../NoteField";
import { PostFacts } from "../PostFacts";
import { useNow } from "../useNow";
import { useObserved } from "../useObserved";
import { say } from "../words";
import { readBlocks, type TextBlock } from "./textBlocks";

/** A post beside the list: its title, the reader's note, and its text as far as the feed gave it. */
export function ReadingPane({ post }: { post: ListedPost }) {
  const now = useNow();
  const { value } = useObserved(async () => ({ html: await findBody(post.key) }), [post.key]);
  const blocks = useMemo(() => (value?.html ? readBlocks(value.html) : []), [value?.html]);
  return (
    <article class="reading" aria-label={post.title || say("untitled")}>
      <h2 dir="auto">{post.title || say("untitled")}</h2>
      <PostFacts post={post} isNoted={false} now={now} />
      <div class="paper">
        <NoteField key={post.key} post={post} />
      </div>
      {value && blocks.length === 0 && (
        <p class="facts">{say(value.html === undefined && hadText(post) ? "textDropped" : "noText")}</p>
      )}
      {blocks.map((block, i) => (
        <Block key={i} block={block} />
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

function Block({ block: { kind, text } }: { block: TextBlock }) {
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
