import { database } from "./database";
import type { Feed } from "./feeds";
import { elsewhere, type ListedPost, type Post } from "./posts";

/** Joins posts with the names of their blogs, also of those that are no longer followed; a page of elsewhere has its site's. */
export async function withBlogs(posts: Post[]): Promise<ListedPost[]> {
  const ids = [...new Set(posts.map((post) => post.feedId))];
  const feeds = (await database.feeds.bulkGet(ids)).filter((feed): feed is Feed => !!feed);
  const blogs = new Map(feeds.map((feed) => [feed.id, feed.blog]));
  const gone = ids.filter((id) => !blogs.has(id) && id !== elsewhere);
  const left = gone.length > 0 ? await database.leftFeeds.bulkGet(gone) : [];
  for (const row of left) if (row) blogs.set(row.id, row.feed.blog);
  return posts.map((post) => ({ ...post, blog: blogs.get(post.feedId) ?? siteOf(post) }));
}

function siteOf({ feedId, link }: Post): string {
  return (feedId === elsewhere && link && URL.parse(link)?.host.replace(/^www\./, "")) || "";
}
