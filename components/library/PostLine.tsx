import type { ListedPost } from "@/storage/posts";
import { readPost, unreadPost } from "../actions";
import { CheckIcon, PencilIcon } from "../icons";
import { focusNote } from "../keys/focus";
import { PostFacts } from "../PostFacts";
import { PostLink } from "../PostLink";
import { StarButton } from "../StarButton";
import { useNow } from "../useNow";
import { say } from "../words";

interface Props {
  post: ListedPost;
  isNoted: boolean;
  isChosen: boolean;
  choose: (key: string) => void;
}

/** One post of the library, with what can be done with it. */
export function PostLine({ post, isNoted, isChosen, choose }: Props) {
  const isUnread = post.unread === 1;
  const readLabel = say(isUnread ? "markRead" : "keepUnread");
  return (
    <li
      class="line"
      data-key={post.key}
      data-unread={isUnread || undefined}
      data-chosen={isChosen || undefined}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a wider target for the mouse; the keyboard has j and k. */}
      <div class="what" onClick={() => choose(post.key)}>
        <PostLink post={post} />
        <PostFacts post={post} isNoted={isNoted} now={useNow()} />
      </div>
      <div class="can">
        <button
          type="button"
          class="tool"
          aria-label={readLabel}
          title={readLabel}
          onClick={() => void (isUnread ? readPost(post) : unreadPost(post))}
        >
          <CheckIcon />
        </button>
        <StarButton post={post} />
        <button
          type="button"
          class="tool"
          aria-label={say("writeNote")}
          title={say("writeNote")}
          onClick={() => {
            choose(post.key);
            focusNote();
          }}
        >
          <PencilIcon />
        </button>
      </div>
    </li>
  );
}
