import type { ListedPost } from "@/storage/posts";
import { keepDrawn } from "../lists/keepDrawn";
import type { Place } from "../lists/WindowedList";
import { PostButtons } from "../PostButtons";
import { PostFacts } from "../PostFacts";
import { PostLink } from "../PostLink";
import { useNow } from "../useNow";
import { FoundLine } from "./FoundLine";
import { Marked } from "./Marked";

interface Props extends Place {
  post: ListedPost;
  isNoted: boolean;
  isChosen: boolean;
  /** What was searched for, if the post was found. */
  query: string | undefined;
  choose: (key: string) => void;
}

/** One post of the library, with what can be done with it. */
function Row({ place, size, post, isNoted, isChosen, query, choose }: Props) {
  return (
    <li
      aria-posinset={place}
      aria-setsize={size}
      class="line"
      data-key={post.key}
      data-unread={post.unread === 1 || undefined}
      data-chosen={isChosen || undefined}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a wider target for the mouse; the keyboard has j and k. */}
      <div class="what" onClick={() => choose(post.key)}>
        <PostLink post={post}>{query ? <Marked text={post.title} query={query} /> : undefined}</PostLink>
        <PostFacts post={post} isNoted={isNoted} now={useNow()} />
        {query && <FoundLine postKey={post.key} query={query} />}
      </div>
      <PostButtons post={post} choose={choose} />
    </li>
  );
}

/** The same, drawn anew only where something of it has changed. */
export const PostLine = keepDrawn(Row);
