import type { ListedPost } from "@/storage/posts";
import { readPost, unreadPost } from "./actions";
import { CheckIcon, PencilIcon } from "./icons";
import { focusNote } from "./keys/focus";
import { StarButton } from "./StarButton";
import { say } from "./words";

interface Props {
  post: ListedPost;
  choose: (key: string) => void;
}

/** What can be done with a post of a list: read or unread, starred, written about. */
export function PostButtons({ post, choose }: Props) {
  const isUnread = post.unread === 1;
  const readLabel = say(isUnread ? "markRead" : "keepUnread");
  const write = () => {
    choose(post.key);
    focusNote();
  };
  return (
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
        onClick={write}
      >
        <PencilIcon />
      </button>
    </div>
  );
}
