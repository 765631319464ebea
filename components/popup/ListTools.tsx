import type { Feed } from "@/storage/feeds";
import { readAll } from "../actions";
import { BlogSelect } from "../BlogSelect";
import { say } from "../words";
import type { Unread } from "./useUnread";

interface Props {
  /** The feeds that are followed. */
  feeds: Feed[] | undefined;
  /** The blog or folder that the list is of; all of them, when left out. */
  blog: string | undefined;
  showBlog: (blog: string | undefined) => void;
  /** The feeds that the list is of, when it is not of all. */
  feedIds: string[] | undefined;
  unread: Unread;
}

const none: Feed[] = [];

/** Above the list: of which blog or folder it is, and the button that marks all of it read. */
export function ListTools({ feeds, blog, showBlog, feedIds, unread }: Props) {
  if (!unread.total && unread.count === 0 && !blog) return null;
  return (
    <section class="tools" aria-label={say("unreadPosts")}>
      <BlogSelect feeds={feeds ?? none} blog={blog} showBlog={showBlog} />
      {unread.count > 0 && (
        <button type="button" class="quiet" onClick={() => void readAll(feedIds)}>
          {say("markAllRead")}
        </button>
      )}
    </section>
  );
}
