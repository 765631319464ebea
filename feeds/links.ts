/** Addresses as feeds write them, and as posts are recognised by them. Pure. */

/** Servers need not take a longer address (RFC 9110 §4.1), and a list should not carry one. */
const longest = 8000;

/**
 * Gives the address that `href` means seen from the first base that makes one of it, or undefined where it is none:
 * only `http:` and `https:` are links, of at most 8,000 characters.
 */
export function resolveLink(href: string | undefined, ...bases: (string | undefined)[]): string | undefined {
  // Some feeds escape their links twice; no address means the five characters "&amp;".
  const text = href?.trim().replace(/&(amp|#38|#x26);/gi, "&");
  if (!text || text.length > longest) return undefined;
  for (const base of [undefined, ...bases]) {
    const url = URL.parse(text, base);
    if (url) return isLink(url) ? url.href : undefined;
  }
  return undefined;
}

/**
 * Gives the addresses that links are seen from, innermost first. Given innermost first, each seen from the next one
 * outwards (XML Base §3.1: a base may itself be relative); what is no address is left out.
 */
export function nestBases(...bases: (string | undefined)[]): string[] {
  const nested: string[] = [];
  for (const base of bases.reverse()) {
    const resolved = resolveLink(base, ...nested);
    if (resolved) nested.unshift(resolved);
  }
  return nested;
}

/** What is not ASCII grows ninefold in an address, so that its length is asked again. */
function isLink(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && url.href.length <= longest;
}
