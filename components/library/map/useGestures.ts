import { useEffect } from "preact/hooks";
import { move, type Point, zoomAt } from "@/reading/map/view";
import type { MapPicture } from "./MapPicture";

/** A pointer that moved less, px, was a click. */
const still = 5;

/** Lets mouse, pen and fingers move and zoom the map; `choose` is told of a click on a dot. */
export function useGestures(
  canvas: { current: HTMLCanvasElement | null },
  picture: { current: MapPicture | undefined },
  choose: (place: number) => void,
): void {
  useEffect(() => {
    const element = canvas.current;
    const map = picture.current;
    if (!element || !map) return undefined;
    const end = new AbortController();
    const held = new Map<number, Point>();
    let moved = 0;
    const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const press = (event: PointerEvent) => {
      if (event.button !== 0) return;
      held.set(event.pointerId, pointOf(event));
      if (held.size === 1) moved = 0;
      hold(element, event.pointerId);
    };
    const drag = (event: PointerEvent) => {
      const before = held.get(event.pointerId);
      if (!before) return;
      const now = pointOf(event);
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
      held.set(event.pointerId, now);
      moved += Math.hypot(now.x - before.x, now.y - before.y);
      if (moved < still) return;
      if (other) pinch(map, before, now, other);
      else map.look(move(map.view, now.x - before.x, now.y - before.y));
    };
    const release = (event: PointerEvent) => {
      if (!held.delete(event.pointerId) || moved >= still || event.type !== "pointerup") return;
      const place = map.dotAt(pointOf(event));
      if (place !== undefined) choose(place);
    };
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const times = Math.exp((-event.deltaY * lines) / (event.ctrlKey ? 120 : 420));
      map.look(zoomAt(pointOf(event), times, map.view, map.size));
    };
    const { signal } = end;
    element.addEventListener("pointerdown", press, { signal });
    element.addEventListener("pointermove", drag, { signal });
    element.addEventListener("pointerup", release, { signal });
    element.addEventListener("pointercancel", release, { signal });
    element.addEventListener("wheel", turn, { signal, passive: false });
    return () => end.abort();
  }, []);
}

/** What two fingers hold stays under them. */
function pinch(map: MapPicture, before: Point, now: Point, other: Point): void {
  const apart = (one: Point) => Math.hypot(one.x - other.x, one.y - other.y);
  const middle = (one: Point) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
  const [from, to] = [middle(before), middle(now)];
  const zoomed = zoomAt(from, apart(now) / Math.max(apart(before), 1), map.view, map.size);
  map.look(move(zoomed, to.x - from.x, to.y - from.y));
}

/** So that a drag that leaves the canvas goes on. A pointer that is gone cannot be held. */
function hold(element: HTMLElement, pointer: number): void {
  try {
    element.setPointerCapture(pointer);
  } catch {
    // Then the drag ends at the canvas's edge.
  }
}
