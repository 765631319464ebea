/**
 * Which stored post an incoming one is. Pure: no database, no clock.
 *
 * Feeds change guids, links, titles and dates, though seldom all at once. So an incoming post is first looked for by
 * its keys, and what is left over by its date and the likeness of its title. Each stored post can be met only once in
 * a document, which keeps apart the eight posts of a blog that gives all of them one guid and one link.
 */
import type { Post } from "./posts";

/** A post on its way in: parsed, identified, not yet stored. */
export interface IncomingPost {
  /** Every key it can be found by, strongest first; at least one. */
  keys: string[];
  /** Those of `keys` that say alone which post it is; with the others the title must agree. */
  ownKeys: string[];
  link?: string;
  title: string;
  author?: string;
  publishedAt?: number;
  minutes?: number;
  html?: string;
}

/** Pairs each incoming post with the stored one it is, or with undefined where it is new. Same order as `incoming`. */
export function pairPosts(incoming: IncomingPost[], stored: Post[], feedId: string): (Post | undefined)[] {
  const free = new Set(stored);
  const byKey = indexByKey(stored);
  const pairs = incoming.map((post) => claim(free, candidates(post, byKey, free)[0]));
  return incoming.map((post, i) => {
    if (pairs[i]) return pairs[i];
    const like = [...free].find((row) => row.feedId === feedId && isLike(post, row));
    return claim(free, like);
  });
}

/** Drops posts that stand twice in one document: a key and the title in common. The first one stays. */
export function dropDoubles(incoming: IncomingPost[]): IncomingPost[] {
  const seen = new Set<string>();
  return incoming.filter((post) => {
    const marks = post.keys.map((key) => `${key} ${titleMark(post.title)}`);
    const isDouble = marks.some((mark) => seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return !isDouble;
  });
}

/** A title as it is compared: letters and digits, without case and accents. */
export function titleMark(title: string): string {
  return words(title).join(" ") || title.trim();
}

function claim(free: Set<Post>, post: Post | undefined): Post | undefined {
  if (post) free.delete(post);
  return post;
}

function candidates(post: IncomingPost, byKey: Map<string, Post[]>, free: Set<Post>): Post[] {
  const mark = titleMark(post.title);
  const sameTitle = (row: Post) => titleMark(row.title) === mark;
  const found = post.keys.flatMap((key) => {
    const rows = byKey.get(key) ?? [];
    const isOwn = rows.length === 1 && post.ownKeys.includes(key);
    return rows.filter((row) => free.has(row) && (isOwn || sameTitle(row)));
  });
  // Of several, the one that still has the title is meant.
  return [...found.filter(sameTitle), ...found];
}

function isLike(post: IncomingPost, row: Post): boolean {
  if (post.publishedAt === undefined || post.publishedAt !== row.publishedAt) return false;
  return (post.link !== undefined && post.link === row.link) || likeness(post.title, row.title) >= 0.5;
}

/** Words in common over words in all (Jaccard), 0 to 1. */
function likeness(a: string, b: string): number {
  const left = new Set(words(a));
  const right = new Set(words(b));
  const common = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size - common;
  return all === 0 ? 1 : common / all;
}

function words(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function indexByKey(stored: Post[]): Map<string, Post[]> {
  const byKey = new Map<string, Post[]>();
  for (const post of stored) {
    for (const key of post.keys) byKey.set(key, [...(byKey.get(key) ?? []), post]);
  }
  return byKey;
}
