/**
 * The page that is open in a tab: the post it is, if it is one, and what becomes of it when it is noted and is none. It is
 * known by the same key as the post of a feed, so that a feed that brings it later brings this very post.
 */
import { database } from "./database";
import { isFrontPage, linkKey, normaliseLink } from "./keys";
import { elsewhere, type ListedPost, type Post } from "./posts";
import type { IncomingPost } from "./samePost";
import { packTitles } from "./titlePacks";
import { withBlogs } from "./withBlogs";

/** A page as the browser tells of it. */
export interface Page {
  url: string;
  title: string;
}

/** Gives the post that a page is, or undefined. Of several with one address the one last opened is meant, then the newest. */
export async function findPostOfPage(url: string): Promise<ListedPost | undefined> {
  const found = await database.posts.where("keys").equals(linkKey(url)).toArray();
  // Posts of a feed that names its front page as their link are not the front page.
  const meant = isFrontPage(normaliseLink(url))
    ? found.filter(({ feedId }) => feedId === elsewhere)
    : [...found, ...(found.length === 0 ? await watchedEntries(url) : [])];
  const [post] = meant.sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0) || b.sortAt - a.sortAt);
  return post && (await withBlogs([post]))[0];
}

/** Gives a page as the post it would be. Pure: nothing is kept. */
export async function postOfPage({ url, title }: Page, now: number): Promise<ListedPost> {
  const key = linkKey(url);
  const link = url.replace(/:~:.*$/, "").replace(/#$/, "");
  const post: Post = {
    key,
    keys: [key],
    feedId: elsewhere,
    link,
    title: title.trim().slice(0, 500) || normaliseLink(url),
    sortAt: now,
    arrivedAt: now,
    unread: 0,
    starred: 0,
    changedAt: now,
  };
  return (await withBlogs([post]))[0] as ListedPost;
}

/** Gives the post that a page is, and makes it one of elsewhere where it is none: read, and never polled (`now` in ms). */
export async function keepPage(page: Page, now: number): Promise<ListedPost> {
  const { posts, feeds, titlePacks } = database;
  return database.transaction("rw", [posts, feeds, titlePacks], async () => {
    const known = await findPostOfPage(page.url);
    if (known) return known;
    const { blog, ...post } = await postOfPage(page, now);
    await posts.put(post);
    await packTitles([post]);
    return { ...post, blog };
  });
}

/**
 * Pairs entries of a watched page that are new with what was noted elsewhere: their keys say which entry they are, not
 * where they lead. Only a link that stands once in the document says which post is meant.
 */
export async function pairElsewhere(
  incoming: IncomingPost[],
  pairs: (Post | undefined)[],
): Promise<(Post | undefined)[]> {
  const noted = new Map((await postsOf(elsewhere)).map((post) => [post.key, post]));
  if (noted.size === 0) return pairs;
  const keyOf = ({ link }: IncomingPost) => (link === undefined ? "" : linkKey(link));
  const times = Map.groupBy(incoming, keyOf);
  return incoming.map((post, i) => {
    const key = keyOf(post);
    return pairs[i] ?? (times.get(key)?.length === 1 ? noted.get(key) : undefined);
  });
}

/** Entries of a watched page of the same site that lead to this address. */
async function watchedEntries(url: string): Promise<Post[]> {
  const host = URL.parse(url)?.host.replace(/^www\./, "");
  const sites = ["https://", "http://", "https://www.", "http://www."].map((start) => `${start}${host}/`);
  const feeds = await database.feeds.where("url").startsWithAnyOf(sites).toArray();
  const pages = feeds.filter(({ kind }) => kind === "page");
  const entries = (await Promise.all(pages.map(({ id }) => postsOf(id)))).flat();
  const key = linkKey(url);
  return entries.filter(({ link }) => link !== undefined && linkKey(link) === key);
}

function postsOf(feedId: string): Promise<Post[]> {
  return database.posts
    .where("[feedId+unread+sortAt]")
    .between([feedId, 0, Number.NEGATIVE_INFINITY], [feedId, 1, []])
    .toArray();
}
