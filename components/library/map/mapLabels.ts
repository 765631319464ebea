/** The titles beside the dots of the map. */
import type { Laid } from "@/reading/map/layOut";
import { toPicture } from "@/reading/map/view";
import type { Scene } from "./drawMap";

/** The dots' titles, as they are written beside them. */
export const labelFont = '12px system-ui, "Segoe UI", "Noto Sans", sans-serif';

/** Paints the titles. */
export function drawLabels(context: CanvasRenderingContext2D, scene: Scene): void {
  const { dots, labels, view, size, colours, focused, near } = scene;
  context.font = labelFont;
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.strokeStyle = colours.paper;
  context.lineWidth = 3;
  for (const { place, x, y } of labels) {
    const laid = dots[place];
    if (!laid) continue;
    const at = toPicture(laid, view, size);
    const text = labelOf(laid);
    context.fillStyle =
      focused === undefined || place === focused || near.has(place) ? colours.ink : colours.quiet;
    // So that lines under it do not cross it out.
    context.strokeText(text, at.x + x, at.y + y);
    context.fillText(text, at.x + x, at.y + y);
  }
}

const longest = 34;

/** Gives a dot's title as it stands beside it. */
export function labelOf({ dot: { title } }: Laid): string {
  const letters = [...title];
  return letters.length <= longest
    ? title
    : `${letters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`;
}
