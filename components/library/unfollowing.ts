/** What a click does that ends the following of a blog, or begins it again. The badge is right before anything else happens. */
import type { Feed } from "@/storage/feeds";
import { follow } from "@/storage/follow";
import { undoUnfollow, unfollow } from "@/storage/unfollow";
import { wakeWorker } from "../actions";
import { drawBadge } from "../badge";

/** Unfollows feeds; for a few seconds that can be undone. */
export async function leave(feedIds: string[]): Promise<void> {
  await unfollow(feedIds, Date.now());
  await drawBadge();
}

/** Follows again what was unfollowed last, as it was. */
export async function undoLeaving(): Promise<void> {
  await undoUnfollow(Date.now());
  await drawBadge();
  await wakeWorker();
}

/** Follows feeds again that were unfollowed longer ago. */
export async function bringBack(feeds: Feed[]): Promise<void> {
  const wanted = feeds.map(({ url, site, blog, kind, shape }) => ({
    url,
    site,
    blog,
    kind,
    ...(shape === undefined ? {} : { shape }),
  }));
  await follow(wanted, Date.now());
  await drawBadge();
  await wakeWorker();
}
