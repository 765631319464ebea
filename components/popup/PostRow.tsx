import type { ListedPost } from "@/storage/posts";
import { keepDrawn } from "../lists/keepDrawn";
import type { Place } from "../lists/WindowedList";
import { PostButtons } from "../PostButtons";
import { PostFacts } from "../PostFacts";
import { PostLink } from "../PostLink";

interface Props extends Place {
  post: ListedPost;
  /** The day to be named above the post. */
  day: string | undefined;
  isChosen: boolean;
  isNoted: boolean;
  choose: (key: string) => void;
  now: number;
}

/** One post: its title, what is known of it, and what can be done with it. */
function Row({ place, size, post, day, isChosen, isNoted, choose, now }: Props) {
  return (
    <li
      aria-posinset={place}
      aria-setsize={size}
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
        <PostButtons post={post} choose={choose} />
      </div>
    </li>
  );
}

/** The same, drawn anew only where something of it has changed. */
export const PostRow = keepDrawn(Row);
