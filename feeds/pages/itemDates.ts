/** The date of an item of a list. Pure. */
import { readDate } from "../dates/dates";
import { join, type Link } from "./linkTitles";
import type { Piece } from "./pageLinks";
import { isWithin, type Place } from "./places";
import { dateInPath, findDate } from "./sections";

/** Gives the first date (ms) among pieces: what is called a date goes before what only looks like one. */
export function dateAmong(pieces: Piece[], now: number, year?: string): number | undefined {
  for (const { place, text } of pieces.filter((piece) => piece.place.isDate)) {
    const at = readDate(datetimeOf(place), now) ?? findDate(text, now, year);
    if (at !== undefined) return at;
  }
  const short = pieces.filter(({ text, isAlt }) => !isAlt && text.length <= 60);
  for (const { text } of short) {
    const at = findDate(text, now, year);
    if (at !== undefined) return at;
  }
  return findDate(join(short), now);
}

/** Gives a post's date (ms): as its item says, what stands beside it, its address, the heading above. */
export function dateOf(
  inside: Piece[],
  around: Piece[],
  main: Link,
  item: Place,
  now: number,
): number | undefined {
  const year = item.section?.year;
  const beside = inside.filter(
    ({ place }) => place.isDate || !(place.isHeading || isWithin(place, main.place)),
  );
  return (
    dateAmong(beside, now, year) ??
    dateAmong(around, now, year) ??
    dateAmong(inside, now, year) ??
    dateInPath(main.url, now) ??
    item.section?.at
  );
}

function datetimeOf(place: Place): string | undefined {
  for (let at: Place | undefined = place; at?.isDate; at = at.parent) {
    if (at.attributes["datetime"]) return at.attributes["datetime"];
  }
  return undefined;
}
