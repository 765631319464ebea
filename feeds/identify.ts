/** The keys by which a post is known again, whatever its feed does to it. Pure. */
import type { IncomingPost } from "@/storage/samePost";
import type { ParsedPost } from "./documents/parse";
import { isFrontPage, normaliseLink } from "./links";

/** A longer key is cut and closed with a mark of the whole, so that an absurd guid does not bloat the index. */
const longest = 300;

/**
 * Gives each post its keys. The normalised link is known across feeds, the guid within its feed. A key that stands
 * twice in the document, and a link to a front page, do not say alone which post is meant. Of a watched page the
 * links say where its entries point, not which entry it is: there the title must always agree.
 */
export function identifyPosts(posts: ParsedPost[], feedId: string, kind: "feed" | "page"): IncomingPost[] {
  const keysOf = posts.map((post) => postKeys(post, feedId, kind));
  const times = new Map<string, number>();
  for (const { key } of keysOf.flat()) times.set(key, (times.get(key) ?? 0) + 1);
  return posts.map(({ guid: _guid, ...post }, i) => {
    const keys = keysOf[i] ?? [];
    const own = keys.filter(({ key, isVague }) => !isVague && times.get(key) === 1);
    return { ...post, keys: keys.map(({ key }) => key), ownKeys: own.map(({ key }) => key) };
  });
}

interface Key {
  key: string;
  /** Says alone not which post is meant. */
  isVague: boolean;
}

function postKeys(post: ParsedPost, feedId: string, kind: "feed" | "page"): Key[] {
  if (kind === "page") return [makeKey(`page ${feedId}`, post.guid ?? post.title, true)];
  const keys: Key[] = [];
  if (post.link) keys.push(addressKey("link", post.link));
  if (post.guid && /^https?:/i.test(post.guid)) keys.push(addressKey(`guid ${feedId}`, post.guid));
  else if (post.guid) keys.push(makeKey(`guid ${feedId}`, post.guid, false));
  if (keys.length > 0) return keys;
  return [makeKey(`title ${feedId}`, `${post.title} ${post.publishedAt ?? ""}`, false)];
}

/** A guid that is an address is compared as one: a move to https changes nothing. */
function addressKey(kind: string, address: string): Key {
  const normalised = normaliseLink(address);
  return makeKey(kind, normalised, isFrontPage(normalised));
}

function makeKey(kind: string, value: string, isVague: boolean): Key {
  return { key: shorten(`${kind} ${value}`), isVague };
}

function shorten(key: string): string {
  return key.length <= longest ? key : `${key.slice(0, longest)} ${markOf(key)}`;
}

/** FNV-1a, twice with different seeds for 64 bits: the Web Crypto API would make identifying wait. */
function markOf(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x01000193;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}
