import type { ListedPost } from "@/storage/posts";
import { readPost, unreadPost } from "../actions";
import { CheckIcon, PencilIcon } from "../icons";
import { focusNote } from "../keys/focus";
import { PostFacts } from "../PostFacts";
import { PostLink } from "../PostLink";
import { StarButton } from "../StarButton";
import { say } from "../words";

interface Props {
  post: ListedPost;
  /** The day to be named above the post. */
  day: string | undefined;
  isChosen: boolean;
  isNoted: boolean;
  choose: (key: string) => void;
  now: number;
}

/** One post: its title, what is known of it, and what can be done with it. */
export function PostRow({ post, day, isChosen, isNoted, choose, now }: Props) {
  const isUnread = post.unread === 1;
  const readLabel = say(isUnread ? "markRead" : "keepUnread");
  return (
    <li
      class="post"
      data-key={post.key}
      data-unread={post.unread === 1 || undefined}
      data-chosen={isChosen || undefined}
    >
      {day && <h2 class="day">{day}</h2>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a wider target for the mouse; the keyboard has the button "Write a note". */}
      <div class="row" onClick={() => choose(post.key)}>
        <div class="what">
          <PostLink post={post} />
          <PostFacts post={post} isNoted={isNoted} now={now} />
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
            onClick={() => write(post, choose)}
          >
            <PencilIcon />
          </button>
        </div>
      </div>
    </li>
  );
}

function write(post: ListedPost, choose: (key: string) => void): void {
  choose(post.key);
  focusNote();
}
