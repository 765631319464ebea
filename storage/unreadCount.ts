import { onChange } from "./observe";
import { countUnread } from "./posts";

/**
 * Tells the number of unread posts, of all feeds or of some, now and after every change of posts: `countUnread`, but not as a
 * live query, which would note each of a thousand keys each time. Gives a function that ends it.
 */
export function observeUnreadCount(
  feedIds: string[] | undefined,
  tell: (count: number) => void,
  fail: (error: unknown) => void,
): () => void {
  let isOver = false;
  let isCounting = false;
  let isOutdated = false;
  const count = async () => {
    if (isCounting) {
      isOutdated = true;
      return;
    }
    isCounting = true;
    do {
      isOutdated = false;
      const unread = await countUnread(feedIds);
      if (!isOver) tell(unread);
    } while (isOutdated && !isOver);
    isCounting = false;
  };
  const look = () => void count().catch(fail);
  const stop = onChange(["posts"], look);
  look();
  return () => {
    isOver = true;
    stop();
  };
}
