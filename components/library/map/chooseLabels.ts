/** Which of the dots' titles are written on the map, and where. Pure. */
import { type Label, placeLabels } from "@/reading/map/labels";
import type { Laid } from "@/reading/map/layOut";
import { type Size, toPicture, type View } from "@/reading/map/view";
import { drawnRadius } from "./drawMap";
import { labelOf } from "./mapLabels";

const most = 140;

/** What is seen of a map. Dots are named by their places. */
interface Seen {
  dots: Laid[];
  neighbours: number[][];
  focused: number | undefined;
  view: View;
  size: Size;
}

/**
 * Gives the titles that have room: first that of the focused dot, then those of the dots around it and of challenges, then of
 * the dots with most ties. `widthOf` gives the width of a text, px.
 */
export function chooseLabels(seen: Seen, widthOf: (text: string) => number): Label[] {
  const { dots, neighbours, focused, view, size } = seen;
  const near = focused === undefined ? [] : [focused, ...(neighbours[focused] ?? [])];
  const challenges = [...dots.keys()].filter((place) => dots[place]?.dot.kind === "challenge");
  const radiusOf = (place: number) => dots[place]?.radius ?? 0;
  const others = [...dots.keys()].sort((one, other) => radiusOf(other) - radiusOf(one));
  const important = new Set([...near, ...challenges]);
  const order = [...new Set([...important, ...others])];
  const boxes = order.map((place) => {
    const laid = dots[place] as Laid;
    const width = isTwin(seen, place) ? 0 : widthOf(labelOf(laid));
    return { ...toPicture(laid, view, size), radius: drawnRadius(laid, view), width };
  });
  const placed = placeLabels(boxes, size, { most, important: important.size });
  return placed.map((label) => ({ ...label, place: order[label.place] ?? 0 }));
}

/** A post beside the note on it: its title stands there already. */
function isTwin({ dots, neighbours }: Seen, place: number): boolean {
  const dot = dots[place]?.dot;
  const near = neighbours[place] ?? [];
  return dot?.kind === "post" && near.some((one) => dots[one]?.dot.id === `note:${dot.key}`);
}
