/** Addresses as feeds write them, and as posts are recognised by them. Pure. */

/**
 * Gives the address that `href` means seen from the first base that makes one of it, or undefined where it is none:
 * only `http:` and `https:` are links.
 */
export function resolveLink(href: string | undefined, ...bases: (string | undefined)[]): string | undefined {
  const text = href?.trim();
  if (!text) return undefined;
  for (const base of [undefined, ...bases]) {
    const url = URL.parse(text, base);
    if (url) return /^https?:$/.test(url.protocol) ? url.href : undefined;
  }
  return undefined;
}

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
