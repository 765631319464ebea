/** One item of a list in a page, read as a post. Pure. */

import type { ParsedPost } from "../documents/parse";
import { escapeHtml, firstWords } from "../documents/text";
import { dateOf } from "./itemDates";
import { hasUnlinkedTitle, headingOf, insideOf, titleOf } from "./itemTitles";
import { join, type Link, type TitledPage } from "./linkTitles";
import type { Piece } from "./pageLinks";
import { isWithin, type Place } from "./places";
import { readDatedSection } from "./sections";

/** A post as it stands in a page, and how much it looks like one. */
export interface FoundPost {
  post: ParsedPost & { link: string };
  item: Place;
  /** How much of the item is about this post, from 0 to 1: less where other links stand beside its own. */
  share: number;
  hasHeading: boolean;
  link: Link;
}

/** No further link of an item is looked at: it is a whole list, or a whole text. */
const mostLinks = 40;
/** In characters. */
const longestTitle = 140;
const longestExcerpt = 600;
const shortestExcerpt = 40;
/** A line in a card no longer than this is a label. */
const shortLine = 25;

/**
 * Gives the post that an item of a list is about, or undefined where it is about none. `around` are pieces beside the
 * item that may hold its date.
 */
export function readItem(page: TitledPage, item: Place, around: Piece[], now: number): FoundPost | undefined {
  const links = page.titles.slice(item.firstLink, Math.min(item.endLink, item.firstLink + mostLinks));
  const inside = insideOf(page, item);
  const hasTitle = hasUnlinkedTitle(inside);
  const [main] = links.toSorted((one, other) => weigh(other, hasTitle) - weigh(one, hasTitle));
  if (!main) return undefined;
  const own = links.filter((link) => link.key === main.key);
  const heading = headingOf(inside);
  // Under "June 2026" stand posts: such an item is a part of a list.
  const isSection = readDatedSection(heading, undefined, now) !== undefined;
  const title = titleOf(page, item, own, isSection ? "" : heading, around);
  if (title === "") return undefined;
  const publishedAt = dateOf(inside, around, main, item, now);
  return {
    post: {
      guid: main.url,
      link: main.url,
      ...shorten(title, excerptOf(inside, own, title)),
      ...(publishedAt === undefined ? {} : { publishedAt }),
    },
    item,
    share: (isSection ? 0.3 : 1) / (1 + countRivals(links, main)),
    hasHeading: inside.some(({ place }) => place.isHeading),
    link: main,
  };
}

/** Where a title stands without a link, what opens the post counts, and not who wrote it. */
function weigh(
  { text, hasHeading, isUnseen, isWeak, isOpener, isAside, place }: Link,
  hasTitle: boolean,
): number {
  const isOfTitle = hasHeading || place.isTitle;
  const opens = isOpener && hasTitle ? 60 : 0;
  return (
    (isWeak ? opens || (text === "" ? 3 : -200) : Math.min(text.length, 40)) +
    (isOfTitle ? 100 : 0) -
    (isUnseen && text !== "" ? 30 : 0) -
    (place.isProse ? 50 : 0) -
    (isAside ? 300 : 0)
  );
}

function excerptOf(inside: Piece[], own: Link[], title: string): string {
  const openers = own.filter((link) => link.isWeak);
  const told = inside.filter(
    ({ place, text, isAlt }) =>
      !(isAlt || place.isHeading || place.isDate || title.includes(text.trim())) &&
      (place.isProse || (text.length > shortLine && own.some((link) => isWithin(place, link.place)))) &&
      !openers.some((link) => isWithin(place, link.place)),
  );
  const text = firstWords(join(told), longestExcerpt);
  return text.length < shortestExcerpt ? "" : text;
}

function shorten(title: string, excerpt: string): { title: string; html?: string } {
  if (title.length <= longestTitle) return { title, ...(excerpt ? { html: escapeHtml(excerpt) } : {}) };
  const whole = firstWords(`${title} ${excerpt}`.trim(), longestExcerpt);
  return { title: firstWords(title, longestTitle), html: escapeHtml(whole) };
}

/**
 * Links in an excerpt are no rivals, nor are tags, people and "Read more". Under a linked heading may stand the whole
 * post, with lists of links in it: there only other such headings are.
 */
function countRivals(links: Link[], main: Link): number {
  const rivals = links.filter(
    ({ key, place, hasHeading, isWeak, isAside }) =>
      key !== main.key &&
      !(isWeak || isAside) &&
      (main.hasHeading ? hasHeading : !place.isProse || main.place.isProse),
  );
  return new Set(rivals.map(({ key }) => key)).size;
}
