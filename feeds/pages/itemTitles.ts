/** The title of an item of a list. Pure. */

import { isWeak, join, type Link } from "./linkTitles";
import type { Page, Piece } from "./pageLinks";
import type { Place } from "./places";

const mostPieces = 500;
/** Words beside a link that are fewer than these, in characters, are punctuation: "[ ] [ ]". */
const fewestWords = 10;

/**
 * Gives the title of an item: the heading, or what its own links (`own`) say, or where these say "PDF" and "Read more"
 * what stands in and around the item. Empty where there is none. `heading` is the item's.
 */
export function titleOf(page: Page, item: Place, own: Link[], heading: string, around: Piece[]): string {
  const named = own.find((link) => link.hasHeading && !link.isWeak);
  return (
    named?.text ||
    heading ||
    titleOfLinks(own) ||
    headingBefore(page, item) ||
    titleOfWords(insideOf(page, item)) ||
    // arXiv's lists have the link in a term, and in its description "Title:" and the title.
    join(around.filter(({ place }) => place.isTitle)).replace(/^title:\s*/i, "")
  );
}

/** Gives the pieces of an item; of one that is a whole page only the first. */
export function insideOf({ pieces }: Page, { start, end }: Place): Piece[] {
  return pieces.slice(start, Math.min(end, start + mostPieces));
}

/** Gives an item's first heading; what is set apart after it is another. */
export function headingOf(inside: Piece[]): string {
  const pieces = inside.filter(({ place, isAlt }) => place.isHeading && !isAlt);
  const end = pieces.findIndex(({ isApart }, i) => i > 0 && isApart);
  return join(end < 0 ? pieces : pieces.slice(0, end));
}

/** Tells whether a title stands in an item and is no link. */
export function hasUnlinkedTitle(inside: Piece[]): boolean {
  return inside.some((piece) => (piece.place.isHeading || isStrong(piece)) && !isLinked(piece));
}

/** Tells whether a piece is part of a link. */
export function isLinked({ place }: Piece): boolean {
  for (let at: Place | undefined = place; at; at = at.parent) if (at.url !== undefined) return true;
  return false;
}

function titleOfLinks(own: Link[]): string {
  const said = own.filter((link) => !link.isWeak);
  const seen = said.filter((link) => !link.isUnseen);
  const best = seen.find(({ text }) => text.length >= 15) ?? seen[0] ?? said[0];
  return best?.text ?? "";
}

function titleOfWords(inside: Piece[]): string {
  const unlinked = inside.filter((piece) => !piece.isAlt && !isLinked(piece));
  const strong = join(unlinked.filter(isStrong));
  const all = join(unlinked);
  return strong || (all.length < fewestWords || isWeak(all) ? "" : all);
}

/** Where a list is flat, a heading without a link stands before the item. */
function headingBefore({ pieces }: Page, item: Place): string {
  const from = Math.max(item.start - 5, item.parent?.start ?? 0);
  const before = pieces.slice(from, item.start);
  const headings = before.filter((piece) => piece.place.isHeading && !isLinked(piece));
  return join(
    headings.slice(
      Math.max(
        0,
        headings.findLastIndex(({ isApart }) => isApart),
      ),
    ),
  );
}

function isStrong({ place, isAlt }: Piece): boolean {
  return !isAlt && (place.isTitle || /^(b|strong|cite)$/.test(place.tag));
}
