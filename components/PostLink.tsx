import type { ComponentChildren } from "preact";
import type { ListedPost } from "@/storage/posts";
import { openPost } from "./actions";
import { say } from "./words";

interface Props {
  post: ListedPost;
  /** The title as it is to be shown, where that is more than its text. */
  children?: ComponentChildren;
}

/**
 * A post's title. A plain click opens the post in front, Ctrl, Cmd or the middle button behind. The address stands in
 * `href` so that the browser's own menu works; the click itself writes first and leaves then.
 */
export function PostLink({ post, children }: Props) {
  const title = post.title || say("untitled");
  const open = (event: MouseEvent) => {
    if (event.button > 1) return;
    event.preventDefault();
    void openPost(post, event.button === 0 && !event.ctrlKey && !event.metaKey);
  };
  if (!post.link) {
    return (
      <span class="title" dir="auto" title={title}>
        {children ?? title}
      </span>
    );
  }
  return (
    <a
      class="title"
      dir="auto"
      href={post.link}
      rel="noopener noreferrer"
      title={title}
      onClick={open}
      onAuxClick={open}
    >
      {children ?? title}
    </a>
  );
}
