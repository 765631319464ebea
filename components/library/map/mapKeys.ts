/** What the keys do on the map. */
import { directions, dotTowards } from "@/reading/map/goTo";
import type { Dot } from "@/reading/map/graph";
import { zoomAt } from "@/reading/map/view";
import type { MapPicture } from "./MapPicture";

const zoomStep = 1.35;

/** What a key can bring about outside of the picture. */
interface Acts {
  /** Gives the dot at a place the keyboard. */
  focus: (place: number | undefined) => void;
  open: (dot: Dot) => void;
}

/** Gives what a pressed key does, or undefined where it is none of the map's. */
export function mapAction(event: KeyboardEvent, map: MapPicture, acts: Acts): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const from = map.dots[map.focused ?? -1];
  const direction = directions[event.key];
  // The first dot is a challenge, or what has most ties.
  if (direction) return () => acts.focus(from ? (dotTowards(direction, from, map.dots) ?? map.focused) : 0);
  switch (event.key) {
    case "Enter":
      return from && (() => acts.open(from.dot));
    case "+":
    case "=":
      return () => zoomMap(map, true);
    case "-":
      return () => zoomMap(map, false);
    case "0":
      return () => map.lookAtAll();
    default:
      return undefined;
  }
}

/** Makes the map a step larger or smaller around the dot that has the keyboard, else around the middle. */
export function zoomMap(map: MapPicture, isIn: boolean): void {
  const middle = { x: map.size.width / 2, y: map.size.height / 2 };
  map.look(zoomAt(middle, isIn ? zoomStep : 1 / zoomStep, map.view, map.size));
  if (map.focused !== undefined) map.focus(map.focused);
}
