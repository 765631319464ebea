import { isAnyUnread } from "@/storage/anyUnread";
import { feedsOfBlog } from "@/storage/feeds";
import { readAll } from "../actions";
import { useObserved } from "../useObserved";
import { say } from "../words";

const week = 7 * 24 * 60 * 60 * 1000;

/** Marks posts read: all unread ones of a blog, of a folder or of all, or those older than a week. It can be undone. */
export function MarkTools({ blog }: { blog: string | undefined }) {
  const { value } = useObserved(() => readUnread(blog), [blog]);
  if (!value?.hasAny) return null;
  const { feedIds, hasOld } = value;
  return (
    <div class="organise">
      <button type="button" class="quiet" onClick={() => void readAll(feedIds)}>
        {say("markAllRead")}
      </button>
      {hasOld && (
        <button type="button" class="quiet" onClick={() => void readAll(feedIds, Date.now() - week)}>
          {say("markOldRead")}
        </button>
      )}
    </div>
  );
}

async function readUnread(blog: string | undefined) {
  const feedIds = blog === undefined ? undefined : await feedsOfBlog(blog);
  const [hasAny, hasOld] = await Promise.all([isAnyUnread(feedIds), isAnyUnread(feedIds, Date.now() - week)]);
  return { feedIds, hasAny, hasOld };
}
