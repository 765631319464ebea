/** The keys by which a post is known again, whatever its feed does to it. Pure. */
import { isFrontPage, makeKey, normaliseLink } from "@/storage/keys";
import type { IncomingPost } from "@/storage/samePost";
import type { ParsedPost } from "./documents/parse";

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
  if (kind === "page") return [keyOf(`page ${feedId}`, post.guid ?? post.title, true)];
  const keys: Key[] = [];
  if (post.link) keys.push(addressKey("link", post.link));
  if (post.guid && /^https?:/i.test(post.guid)) keys.push(addressKey(`guid ${feedId}`, post.guid));
  else if (post.guid) keys.push(keyOf(`guid ${feedId}`, post.guid, false));
  if (keys.length > 0) return keys;
  return [keyOf(`title ${feedId}`, `${post.title} ${post.publishedAt ?? ""}`, false)];
}

/** A guid that is an address is compared as one: a move to https changes nothing. */
function addressKey(kind: string, address: string): Key {
  const normalised = normaliseLink(address);
  return keyOf(kind, normalised, isFrontPage(normalised));
}

function keyOf(kind: string, value: string, isVague: boolean): Key {
  return { key: makeKey(kind, value), isVague };
}
