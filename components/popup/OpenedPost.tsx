import type { ListedPost } from "@/storage/posts";
import { unreadPost } from "../actions";
import { PostFacts } from "../PostFacts";
import { PostLink } from "../PostLink";
import { StarButton } from "../StarButton";
import { say } from "../words";

interface Props {
  post: ListedPost;
  isChosen: boolean;
  choose: (key: string) => void;
  now: number;
}

/** The post that was opened last: opening it marked it read, and now its note is wanted. */
export function OpenedPost({ post, isChosen, choose, now }: Props) {
  return (
    <section
      class="opened"
      data-key={post.key}
      data-chosen={isChosen || undefined}
      aria-label={say("lastOpened")}
    >
      <h2 class="label">{say("lastOpened")}</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a wider target for the mouse. */}
      <div class="row" onClick={() => choose(post.key)}>
        <div class="what">
          <PostLink post={post} />
          <PostFacts post={post} isNoted={false} now={now} />
        </div>
        <div class="can">
          <StarButton post={post} />
        </div>
      </div>
      {post.unread === 0 && (
        <button type="button" class="quiet" onClick={() => void unreadPost(post)}>
          {say("keepUnread")}
        </button>
      )}
    </section>
  );
}
