/** The elements of a page as HTML nests them, open end tags included (HTML §13.1.2.4). Pure. */
import { wordsOf } from "./marks";
import type { Section } from "./sections";

/** An element. What it holds are the page's pieces from `start` until before `end`, and its links likewise. */
export interface Place {
  tag: string;
  attributes: Record<string, string>;
  parent: Place | undefined;
  depth: number;
  start: number;
  end: number;
  firstLink: number;
  endLink: number;
  /** Where a link leads. */
  url?: string;
  /** What the headings before it say of it, and what the last heading in it says of what follows. */
  section: Section | undefined;
  latest: Section | undefined;
  /** These hold for all that stands in the element. */
  isHidden: boolean;
  isHeading: boolean;
  isTitle: boolean;
  isDate: boolean;
  isProse: boolean;
}

const tags = (names: string) => new Set(names.split(/\s+/));
const hidden = tags("script style template noscript svg math iframe object select textarea button title");
const inline = tags(
  "abbr b bdi bdo cite code em font i kbd mark q s samp small span strong sub sup u var time",
);
const prose = tags("p blockquote pre");

/** Elements that begin a line of their own. */
export const blocks =
  tags(`address article aside blockquote body center dd details dialog div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th
  thead tr ul`);

/** Tells whether an element is a heading. */
export function isHeadingTag(tag: string): boolean {
  return /^h[1-6]$/.test(tag);
}

/** Gives the place that holds a whole page. */
export function rootPlace(): Place {
  return {
    ...{ tag: "", attributes: {}, parent: undefined, depth: 0, start: 0, end: 0, firstLink: 0, endLink: 0 },
    ...{ section: undefined, latest: undefined },
    ...{ isHidden: false, isHeading: false, isTitle: false, isDate: false, isProse: false },
  };
}

/** Gives the place of an element that opens in `parent`, where `pieces` and `links` have been read before it. */
export function placeIn(
  parent: Place,
  tag: string,
  attributes: Record<string, string>,
  pieces: number,
  links: number,
): Place {
  const words = attributes["class"] ? wordsOf(attributes["class"]) : [];
  return {
    ...{ tag, attributes, parent, depth: parent.depth + 1 },
    ...{ start: pieces, end: pieces, firstLink: links, endLink: links },
    ...{ section: parent.latest ?? parent.section, latest: undefined },
    isHidden: parent.isHidden || hidden.has(tag),
    isHeading: parent.isHeading || isHeadingTag(tag),
    isTitle: parent.isTitle || words.some((word) => /^(title|headline|heading)$/.test(word)),
    isDate:
      parent.isDate || tag === "time" || words.some((word) => /^(date|time|published|timestamp)$/.test(word)),
    isProse: parent.isProse || prose.has(tag),
  };
}

/** Tells whether a place is another one or stands in it. */
export function isWithin(place: Place, outer: Place): boolean {
  let at: Place | undefined = place;
  while (at && at.depth > outer.depth) at = at.parent;
  return at === outer;
}

/** Gives the open element that the start of `tag` closes, because its end tag was left out. */
export function closedBy(place: Place, tag: string): Place | undefined {
  if (tag === "li") return find(place, /^li$/, /^[uo]l$/);
  if (tag === "dt" || tag === "dd") return find(place, /^d[td]$/, /^dl$/);
  if (tag === "tr") return find(place, /^tr$/, /^table$/);
  if (tag === "td" || tag === "th") return find(place, /^t[dh]$/, /^(tr|table)$/);
  if (tag === "a") return findWhile(place, "a", inline);
  return blocks.has(tag) ? findWhile(place, "p", inlineAndLinks) : undefined;
}

const inlineAndLinks = new Set([...inline, "a"]);

/** Gives the open element that an end tag closes. One that stands in a table's cell closes nothing outside of it. */
export function toClose(place: Place, tag: string): Place | undefined {
  const isOfTable = /^(table|tbody|thead|tfoot|tr|td|th)$/.test(tag);
  for (let at: Place | undefined = place; at; at = at.parent) {
    if (at.tag === tag) return at;
    if (!isOfTable && /^t[dh]$/.test(at.tag)) return undefined;
    if (tag === "li" && /^[uo]l$/.test(at.tag)) return undefined;
  }
  return undefined;
}

function find(place: Place, wanted: RegExp, bound: RegExp): Place | undefined {
  for (let at: Place | undefined = place; at && !bound.test(at.tag); at = at.parent) {
    if (wanted.test(at.tag)) return at;
  }
  return undefined;
}

function findWhile(place: Place, wanted: string, through: Set<string>): Place | undefined {
  let at: Place | undefined = place;
  while (at && at.tag !== wanted && through.has(at.tag)) at = at.parent;
  return at?.tag === wanted ? at : undefined;
}
