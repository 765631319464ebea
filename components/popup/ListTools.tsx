import { useMemo } from "preact/hooks";
import { readAll } from "../actions";
import { say } from "../words";
import type { Unread } from "./useUnread";

interface Props {
  /** The blogs that are followed. */
  blogs: string[] | undefined;
  /** The blog that the list is of; all of them, when left out. */
  blog: string | undefined;
  showBlog: (blog: string | undefined) => void;
  /** The feeds that the list is of, when it is not of all. */
  feedIds: string[] | undefined;
  unread: Unread;
}

/** Above the list: of which blog it is, and the button that marks all of it read. */
export function ListTools({ blogs, blog, showBlog, feedIds, unread }: Props) {
  // The same as long as the blogs are: a thousand options are not to be compared at each key.
  const options = useMemo(
    () =>
      blogs?.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      )),
    [blogs],
  );
  if (!unread.total && unread.count === 0 && !blog) return null;
  return (
    <section class="tools" aria-label={say("unreadPosts")}>
      <select
        aria-label={say("blog")}
        value={blog ?? ""}
        onChange={(event) => showBlog(event.currentTarget.value || undefined)}
      >
        <option value="">{say("allBlogs")}</option>
        {options}
      </select>
      {unread.count > 0 && (
        <button type="button" class="quiet" onClick={() => void readAll(feedIds)}>
          {say("markAllRead")}
        </button>
      )}
    </section>
  );
}
