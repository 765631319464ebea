/** How checking goes, out of the feeds' rows alone. Pure: nothing here is remembered. */
import type { Feed } from "@/storage/feeds";
import { isAwaited } from "@/storage/wants";

/** A blog that could not be checked, with the feed whose trouble it is. */
export interface SickBlog {
  blog: string;
  feed: Feed;
}

export interface Health {
  /** What is to be said first. */
  state: "no-blogs" | "checking" | "offline" | "none-checked" | "some-failed" | "fine";
  /** True until the first answer of any blog. */
  isFirstRun: boolean;
  /** Progress of the check that was asked for last, in blogs. */
  done: number;
  total: number;
  sick: SickBlog[];
  /** Blogs with a feed that rests, of which the reader has not been told yet. */
  resting: SickBlog[];
  /** When a blog was last checked, ms. */
  checkedAt: number | undefined;
}

/**
 * Tells how checking goes at an instant (ms). A blog with several feeds is one blog: it is checked when all of them are.
 */
export function readHealth(
  feeds: Feed[],
  isOnline: boolean,
  networkDownAt: number | undefined,
  now: number,
): Health {
  const asked = feedsAskedLast(feeds);
  const blogs = blogsOf(asked);
  const awaited = new Set(blogsOf(asked.filter((feed) => isAwaited(feed, now))));
  const done = blogs.length - awaited.size;
  const sick = blogsWith(feeds, isSick);
  const checked = feeds.flatMap((feed) => feed.lastCheckedAt ?? []);
  const counts = {
    done,
    total: blogs.length,
    sick,
    resting: blogsWith(feeds, (feed) => feed.restingSince !== undefined && feed.restToldAt === undefined),
    checkedAt: checked.length > 0 ? Math.max(...checked) : undefined,
  };
  const isFirstRun = feeds.length > 0 && checked.length === 0;
  return { ...counts, isFirstRun, state: stateOf(feeds, !isOnline || networkDownAt !== undefined, counts) };
}

function stateOf(
  feeds: Feed[],
  isOffline: boolean,
  counts: Pick<Health, "done" | "total" | "sick">,
): Health["state"] {
  if (feeds.length === 0) return "no-blogs";
  if (isOffline) return "offline";
  if (counts.done < counts.total) return "checking";
  if (feeds.every(isSick)) return "none-checked";
  return counts.sick.length > 0 ? "some-failed" : "fine";
}

/** The feeds of the last "Check now", or of the last following. */
function feedsAskedLast(feeds: Feed[]): Feed[] {
  const last = Math.max(...feeds.map((feed) => feed.wantedAt ?? 0));
  return last > 0 ? feeds.filter((feed) => feed.wantedAt === last) : [];
}

/** A feed that rests is in no trouble that anyone waits to be over. */
function isSick({ trouble, restingSince }: Feed): boolean {
  return trouble !== undefined && restingSince === undefined;
}

function blogsWith(feeds: Feed[], isMeant: (feed: Feed) => boolean): SickBlog[] {
  const found = new Map<string, Feed>();
  for (const feed of feeds) if (isMeant(feed) && !found.has(feed.blog)) found.set(feed.blog, feed);
  return [...found].map(([blog, feed]) => ({ blog, feed }));
}

/** Gives the names of the blogs that the feeds belong to, each once. */
export function blogsOf(feeds: Feed[]): string[] {
  return [...new Set(feeds.map((feed) => feed.blog))];
}
