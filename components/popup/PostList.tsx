import type { ListedPost } from "@/storage/posts";
import { sayDay } from "../times";
import { say } from "../words";
import { PostRow } from "./PostRow";

interface Props {
  /** What the list is of, for those who cannot see it. */
  label: string;
  /** Whether the days stand above the posts. */
  hasDays: boolean;
  posts: ListedPost[];
  noted: Set<string>;
  count: number;
  chosenKey: string | undefined;
  choose: (key: string) => void;
  showMore?: () => void;
  now: number;
}

/** A list of posts; unread ones stand newest first under the days they are of. */
export function PostList(props: Props) {
  const { label, hasDays, posts, noted, count, chosenKey, choose, showMore, now } = props;
  return (
    <main
      class="posts"
      onScroll={(event) => isNearEnd(event.currentTarget) && posts.length < count && showMore?.()}
    >
      <ul aria-label={label}>
        {posts.map((post, i) => (
          <PostRow
            key={post.key}
            post={post}
            day={hasDays ? dayAbove(posts, i, now) : undefined}
            isChosen={post.key === chosenKey}
            isNoted={noted.has(post.key)}
            choose={choose}
            now={now}
          />
        ))}
      </ul>
      {showMore && posts.length < count && (
        <button type="button" class="more" onClick={showMore}>
          {say("showMore")}
        </button>
      )}
    </main>
  );
}

/** The day's name where a post is the first of its day. */
function dayAbove(posts: ListedPost[], i: number, now: number): string | undefined {
  const [above, post] = [posts[i - 1], posts[i]];
  if (!post) return undefined;
  const day = sayDay(post.sortAt, now);
  return above && sayDay(above.sortAt, now) === day ? undefined : day;
}

function isNearEnd(list: HTMLElement): boolean {
  return list.scrollHeight - list.scrollTop - list.clientHeight < 300;
}
