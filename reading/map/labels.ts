/** Where the dots' titles stand. Pure. */
import type { Point, Size } from "./view";

/** A dot as it stands in the picture, and its title's width there. */
export interface Labelled extends Point {
  radius: number;
  width: number;
}

/** A title: which dot's, and where its left end and its middle line stand, as seen from the dot. */
export interface Label {
  place: number;
  x: number;
  y: number;
}

const height = 16;
const gap = 4;
/** The picture is divided into fields of this size, so that only what is near is compared. */
const field = 64;

/** A box in the picture. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How many titles there may be, and how many of the first dots are so important that theirs may cover lesser dots. */
export interface LabelWish {
  most: number;
  important: number;
}

/**
 * Places the titles of dots, given the most important first: each beside its dot, below or above it, where it covers no
 * other title and no dot, and lies wholly in the picture. A title without width is none.
 */
export function placeLabels(dots: Labelled[], size: Size, { most, important }: LabelWish): Label[] {
  const taken = new Fields();
  const labels: Label[] = [];
  for (const [place, dot] of dots.entries()) {
    if (place === important) for (const other of dots.slice(important)) taken.take(boxAround(other));
    if (labels.length === most) break;
    if (dot.width === 0 || dot.x < 0 || dot.y < 0 || dot.x > size.width || dot.y > size.height) continue;
    const spot = spotsOf(dot).find(({ box }) => isInside(box, size) && taken.isFree(box));
    if (place < important) taken.take(boxAround(dot));
    if (!spot) continue;
    taken.take(spot.box);
    labels.push({ place, x: spot.box.left - dot.x, y: (spot.box.top + spot.box.bottom) / 2 - dot.y });
  }
  return labels;
}

function spotsOf({ x, y, radius, width }: Labelled): { box: Box }[] {
  const away = radius + gap;
  const at = (left: number, middle: number) => ({
    box: { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 },
  });
  return [
    at(x + away, y),
    at(x - away - width, y),
    at(x - width / 2, y + radius + height / 2 + 1),
    at(x - width / 2, y - radius - height / 2 - 1),
  ];
}

function boxAround({ x, y, radius }: Labelled): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isInside({ left, right, top, bottom }: Box, { width, height }: Size): boolean {
  return left >= 0 && right <= width && top >= 0 && bottom <= height;
}

/** Boxes that are taken, by the fields of the picture in which they lie. */
class Fields {
  private readonly boxes = new Map<string, Box[]>();

  take(box: Box): void {
    for (const name of fieldsOf(box)) {
      const here = this.boxes.get(name);
      if (here) here.push(box);
      else this.boxes.set(name, [box]);
    }
  }

  isFree(box: Box): boolean {
    return !fieldsOf(box).some((name) => this.boxes.get(name)?.some((other) => overlap(box, other)));
  }
}

function fieldsOf({ left, right, top, bottom }: Box): string[] {
  const names: string[] = [];
  for (let x = Math.floor(left / field); x <= Math.floor(right / field); x += 1) {
    for (let y = Math.floor(top / field); y <= Math.floor(bottom / field); y += 1) names.push(`${x} ${y}`);
  }
  return names;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
