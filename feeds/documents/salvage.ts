/** Feeds that broke off, or hold something broken. Pure. */
import { findPosts } from "./postPlaces";

/**
 * Gives a feed that ends in the middle closed behind its last whole post, or undefined where it is whole or holds no
 * whole post. Works on text: a parser has nothing to hold on to where the document stops.
 */
export function closeBrokenOff(document: string): string | undefined {
  const root = /<(rss|feed|rdf:RDF)[\s>]/i.exec(document)?.[1];
  if (!root || new RegExp(`</${root}\\s*>`, "i").test(document)) return undefined;
  const ends = ["</item>", "</entry>"].map(
    (tag) => document.lastIndexOf(tag) + (document.includes(tag) ? tag.length : 0),
  );
  const end = Math.max(...ends);
  if (end <= 0) return undefined;
  return document.slice(0, end) + closingOf(root, "");
}

/** What stands before the posts is parsed with each of them, so that a long one, in characters, costs too much. */
const longestHead = 3000;

/**
 * Gives a feed without the posts that cannot be parsed, or undefined where that leaves none: one post with a stray
 * tag must not hide the others. `isWhole` tells whether a post comes out of a document.
 */
export function dropBroken(document: string, isWhole: (document: string) => boolean): string | undefined {
  const { places } = findPosts(document);
  const head = document.slice(0, places[0]?.start ?? 0);
  const root = /<(rss|feed|rdf:RDF)[\s>]/i.exec(head)?.[1];
  if (!root || head.length > longestHead) return undefined;
  const close = (posts: string) => head + posts + closingOf(root, head);
  const posts = places
    .map(({ start, end }) => document.slice(start, end))
    .filter((post) => isWhole(close(post)));
  return posts.length > 0 ? close(posts.join("")) : undefined;
}

/** The end tags that are missing behind the posts of a feed; in RSS 1.0, and in odd RSS 2.0, the channel is closed by then. */
function closingOf(root: string, head: string): string {
  const isInChannel = root.toLowerCase() === "rss" && !/<\/channel\s*>/i.test(head);
  return `${isInChannel ? "</channel>" : ""}</${root}>`;
}
