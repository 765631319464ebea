/** Which part of a map is seen, and how large. Pure. */

/** The point of the map in the middle of the picture, and how many pixels one of its measures takes. */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

/** A picture's size, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A point, of the map or of the picture. */
export interface Point {
  x: number;
  y: number;
}

const [least, greatest] = [0.05, 6];
/** So much stays free around what is shown, px: labels stand there. */
const margin = 56;

/** Gives the view that shows all dots, none of them more than a little enlarged. */
export function showAll(dots: (Point & { radius: number })[], { width, height }: Size): View {
  if (dots.length === 0) return { x: 0, y: 0, zoom: 1 };
  const left = Math.min(...dots.map(({ x, radius }) => x - radius));
  const right = Math.max(...dots.map(({ x, radius }) => x + radius));
  const top = Math.min(...dots.map(({ y, radius }) => y - radius));
  const bottom = Math.max(...dots.map(({ y, radius }) => y + radius));
  const room = (all: number) => Math.max(all - 2 * margin, all / 3);
  const zoom = Math.min(room(width) / (right - left), room(height) / (bottom - top), 1.6);
  return { x: (left + right) / 2, y: (top + bottom) / 2, zoom: within(zoom) };
}

/** Gives where a point of the map stands in the picture. */
export function toPicture({ x, y }: Point, view: View, { width, height }: Size): Point {
  return { x: (x - view.x) * view.zoom + width / 2, y: (y - view.y) * view.zoom + height / 2 };
}

/** Gives the point of the map that stands at a place in the picture. */
export function toMap({ x, y }: Point, view: View, { width, height }: Size): Point {
  return { x: (x - width / 2) / view.zoom + view.x, y: (y - height / 2) / view.zoom + view.y };
}

/** Gives the view so many times larger, such that what stands at a place in the picture stays there. */
export function zoomAt(place: Point, times: number, view: View, size: Size): View {
  const point = toMap(place, view, size);
  const zoom = within(view.zoom * times);
  return {
    x: point.x - (place.x - size.width / 2) / zoom,
    y: point.y - (place.y - size.height / 2) / zoom,
    zoom,
  };
}

/** Gives the view moved by so many pixels of the picture. */
export function move(view: View, x: number, y: number): View {
  return { ...view, x: view.x - x / view.zoom, y: view.y - y / view.zoom };
}

/** Gives the view, moved only as far as a point of the map must to stand well within the picture. */
export function bringIn(point: Point, view: View, size: Size): View {
  const { x, y } = toPicture(point, view, size);
  const beyond = (at: number, all: number) =>
    at - Math.min(Math.max(at, margin), Math.max(all - margin, margin));
  return move(view, -beyond(x, size.width), -beyond(y, size.height));
}

function within(zoom: number): number {
  return Math.min(Math.max(zoom, least), greatest);
}
