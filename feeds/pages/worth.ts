/** How much a list of links looks like one of posts. Pure. */

import { isFrontPage, normaliseLink } from "@/storage/keys";
import type { Origin } from "../documents/parse";
import type { FoundPost } from "./items";
import type { Link } from "./linkTitles";
import { isMargin } from "./marks";
import type { Place } from "./places";

/**
 * Gives a number to compare the lists of one page by: how many links, times how much each looks like a post: by a title
 * of some length, a date, a heading, an address below this site with words in it, and no menu around it.
 */
export function worthOf(found: FoundPost[], origin: Origin): number {
  const [first] = found;
  if (!first) return 0;
  const host = normaliseLink(origin.url).split(/[/?]/, 1)[0] ?? "";
  const mean = (measure: (one: FoundPost) => number) =>
    found.reduce((sum, one) => sum + measure(one), 0) / found.length;
  const looks =
    1 +
    mean(({ post }) => (post.publishedAt === undefined ? 0 : 1.5)) +
    mean(({ hasHeading }) => (hasHeading ? 0.7 : 0)) +
    mean(({ link }) => (link.host === host ? 0.5 : 0)) +
    mean(({ link }) => (link.isWordy ? 0.6 : 0));
  const title = mean(({ post }) => Math.min(1, Math.max(0.05, (post.title.length - 6) / 24)));
  const share = mean((one) => one.share) ** 1.5;
  const aside = mean(({ link }) => asideness(link, host));
  const distinct = new Set(found.map(({ link }) => link.key)).size;
  return (
    Math.sqrt(distinct) *
    (distinct / found.length) ** 2 *
    looks *
    title *
    share *
    aside *
    standing(first.item)
  );
}

/** A link to a front page is a site's name more often than a post. */
function asideness({ isAside, key, host }: Link, own: string): number {
  if (isAside) return 0.1;
  if (!isFrontPage(key)) return 1;
  return host === own ? 0.1 : 0.6;
}

/**
 * Items are called so by some tags, and links in running words are none. A list in a page's margin is hardly ever what
 * is read; one in an article is of the article's own.
 */
function standing(item: Place): number {
  let standing = kindOf(item);
  for (let at = item.parent; at; at = at.parent) {
    if (isMargin(at)) return standing * 0.1;
    if (at.tag === "article") standing = kindOf(item) * 0.6;
  }
  return isMargin(item) ? standing * 0.1 : standing;
}

function kindOf({ tag }: Place): number {
  if (/^(li|article|tr|dd|dt)$/.test(tag)) return 1.3;
  return /^(a|b|em|i|span|strong)$/.test(tag) ? 0.7 : 1;
}
