import { useEffect, useState } from "preact/hooks";
import { observeUnreadCount } from "@/storage/unreadCount";

/** Gives the number of unread posts, of all feeds or of some, from when it is wanted on; undefined until it is known. */
export function useUnreadCount(feedIds: string[] | undefined, isWanted: boolean): number | undefined {
  const about = feedIds?.join(" ");
  const [counted, tell] = useState<{ about: string | undefined; count: number }>();
  useEffect(() => {
    if (!isWanted) return undefined;
    return observeUnreadCount(feedIds, (count) => tell({ about, count }), console.error);
  }, [about, isWanted]);
  return counted?.about === about ? counted?.count : undefined;
}
