import { useEffect, useRef } from "preact/hooks";
import type { ListedPost } from "@/storage/posts";
import type { PostWindow } from "../lists/usePostWindow";
import { WindowedList } from "../lists/WindowedList";
import { sayDay } from "../times";
import { PostRow } from "./PostRow";

interface Props {
  /** What the list is of, for those who cannot see it. */
  label: string;
  /** Whether the days stand above the posts. */
  hasDays: boolean;
  /** What is listed, in a word; another list begins at its top. */
  about: string;
  window: PostWindow;
  noted: Set<string>;
  chosenKey: string | undefined;
  choose: (key: string) => void;
  now: number;
}

/** A list of posts; unread ones stand newest first under the days they are of. */
export function PostList({ label, hasDays, about, window, noted, chosenKey, choose, now }: Props) {
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => scroller.current?.scrollTo(0, 0), [about]);
  return (
    <main class="posts" ref={scroller}>
      <WindowedList
        label={label}
        window={window}
        row={(post, above, place) => (
          <PostRow
            key={post.key}
            {...place}
            post={post}
            day={hasDays ? dayBelow(above, post, now) : undefined}
            isChosen={post.key === chosenKey}
            isNoted={noted.has(post.key)}
            choose={choose}
            now={now}
          />
        )}
      />
    </main>
  );
}

/** The day's name where a post is the first of its day. */
function dayBelow(above: number | undefined, post: ListedPost, now: number): string | undefined {
  const day = sayDay(post.sortAt, now);
  return above !== undefined && sayDay(above, now) === day ? undefined : day;
}
