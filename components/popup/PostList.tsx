import type { ListedPost } from "@/storage/posts";
import { sayDay } from "../times";
import { say } from "../words";
import { PostRow } from "./PostRow";

interface Props {
  posts: ListedPost[];
  noted: Set<string>;
  count: number;
  chosenKey: string | undefined;
  choose: (key: string) => void;
  showMore: () => void;
  now: number;
}

/** The unread posts, newest first, under the days they are of. */
export function PostList({ posts, noted, count, chosenKey, choose, showMore, now }: Props) {
  return (
    <main
      class="posts"
      onScroll={(event) => isNearEnd(event.currentTarget) && posts.length < count && showMore()}
    >
      <ul aria-label={say("unreadPosts")}>
        {posts.map((post, i) => (
          <PostRow
            key={post.key}
            post={post}
            day={dayAbove(posts, i, now)}
            isChosen={post.key === chosenKey}
            isNoted={noted.has(post.key)}
            choose={choose}
            now={now}
          />
        ))}
      </ul>
      {posts.length < count && (
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
