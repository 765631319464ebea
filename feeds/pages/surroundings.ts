/** The items of a list in a page, each with what stands between it and the next. Pure. */
import { dateAmong } from "./itemDates";
import { type FoundPost, readItem } from "./items";
import { isLinked } from "./itemTitles";
import type { TitledPage } from "./linkTitles";
import type { Page, Piece } from "./pageLinks";
import type { Place } from "./places";
import { findDate } from "./sections";

/** Between two items no more pieces than these are searched for a date. */
const widestGap = 12;

/** Gives the posts of the first `most` items of a list. */
export function readItems(page: TitledPage, items: Place[], now: number, most = items.length): FoundPost[] {
  const isBefore = hasDatesBefore(page, items, now);
  return items.slice(0, most).flatMap((item, i) => {
    const around = isBefore ? piecesBefore(page, item, items[i - 1]) : piecesAfter(page, item, items[i + 1]);
    return readItem(page, item, around, now) ?? [];
  });
}

/** In a flat list the dates stand all before or all after their posts: the first item and the last one tell. */
function hasDatesBefore(page: Page, items: Place[], now: number): boolean {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return false;
  const has = (pieces: Piece[]) => dateAmong(pieces, now, first.section?.year) !== undefined;
  return has(piecesBefore(page, first, undefined)) && !has(piecesAfter(page, last, undefined));
}

function piecesBefore({ pieces }: Page, item: Place, previous: Place | undefined): Piece[] {
  const start = previous?.parent === item.parent ? (previous?.end ?? 0) : (item.parent?.start ?? 0);
  return upToOther(pieces.slice(Math.max(start, item.start - widestGap), item.start).reverse());
}

function piecesAfter({ pieces }: Page, item: Place, next: Place | undefined): Piece[] {
  const end = next?.parent === item.parent ? (next?.start ?? 0) : (item.parent?.end ?? 0);
  return upToOther(pieces.slice(item.end, Math.min(end, item.end + widestGap)));
}

/** Beyond a link or another heading something else begins. */
function upToOther(pieces: Piece[]): Piece[] {
  const end = pieces.findIndex(
    (piece) =>
      isLinked(piece) ||
      (piece.place.isHeading && findDate(piece.text, Number.MAX_SAFE_INTEGER) === undefined),
  );
  return end < 0 ? pieces : pieces.slice(0, end);
}
