/** Where feeds are that no page names. Pure. */

/** What 36,515 blogs have, in the order of how many: together 76 %. */
const paths = ["feed/", "feed.xml", "index.xml", "rss.xml", "atom.xml", "rss/", "feed", "rss"];
/** No more is tried than this: each is a request that the reader waits for. */
const most = 8;
/** A part of a site that may have a feed of its own. */
const blogs = /^\/((?:[\w-]+\/)?(?:blog|posts|writing|notes|news|articles|journal|essays))(?:\/|$)/i;

/** Gives the addresses, at most eight, at which the site of a page may have its feed, the likeliest first. */
export function commonPaths(address: string): string[] {
  const { origin, pathname } = new URL(address);
  const blog = blogs.exec(pathname)?.[1];
  const own = blog ? paths.slice(0, most / 2).map((path) => `${origin}/${blog}/${path}`) : [];
  return [...own, ...paths.map((path) => `${origin}/${path}`)].slice(0, most);
}
