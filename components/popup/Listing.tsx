import { useGrowingList } from "../lists/useGrowingList";
import type { SeenHealth } from "../useHealth";
import { say } from "../words";
import { PostList } from "./PostList";
import { StateMessage } from "./StateMessage";
import type { PopupPosts } from "./usePopupPosts";

interface Props {
  shown: PopupPosts;
  /** Undefined until all feeds' rows are read: the posts need not wait for that. */
  health: SeenHealth | undefined;
  blog: string | undefined;
  chosenKey: string | undefined;
  choose: (key: string) => void;
  now: number;
}

/** The list of unread posts or of what was found, or the reason why it is empty. */
export function Listing({ shown: { results, unread }, health, blog, ...list }: Props) {
  const window = useGrowingList(results?.posts ?? []);
  if (results?.count === 0) return <NothingFits />;
  if (results) {
    return (
      <PostList {...list} {...results} window={window} about="search" label={say("search")} hasDays={false} />
    );
  }
  const { window: seen, noted } = unread;
  // While what stood above the window is read again there may be nothing in it.
  if (!seen || (seen.posts.length === 0 && seen.above.count === 0))
    return health ? <StateMessage health={health} blog={blog} /> : null;
  return (
    <PostList {...list} window={seen} noted={noted} about={blog ?? ""} label={say("unreadPosts")} hasDays />
  );
}

function NothingFits() {
  return (
    <main class="state">
      <h2>{say("nothingFits")}</h2>
      <p>{say("nothingFitsMore")}</p>
    </main>
  );
}
