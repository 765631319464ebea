/** The keys under which a post is known, whoever names it: its feed, or the page that is open in a tab. Pure. */

/** A longer key is cut and closed with a mark of the whole, so that an absurd guid does not bloat the index. */
const longest = 300;

/**
 * Gives what stays of a link when all is taken away that changes while the post stays the same: scheme, `www.`,
 * fragment, `utm_*`, doubled and trailing slashes.
 */
export function normaliseLink(link: string): string {
  const url = URL.parse(link);
  if (!url) return link;
  const kept = [...url.searchParams].filter(([name]) => !/^utm_/i.test(name));
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : "";
  const path = url.pathname.replace(/\/{2,}/g, "/").replace(/\/$/, "");
  return url.host.replace(/^www\./, "") + path + query;
}

/** Tells whether a normalised link is a site's front page, which says nothing about which post is meant. */
export function isFrontPage(normalised: string): boolean {
  return !normalised.includes("/") && !normalised.includes("?");
}

/** Gives the key of the post that has this link, the same whichever feed names it. */
export function linkKey(link: string): string {
  return makeKey("link", normaliseLink(link));
}

/** Gives a key: what kind it is of, and its value, at most about 300 characters. */
export function makeKey(kind: string, value: string): string {
  const key = `${kind} ${value}`;
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
