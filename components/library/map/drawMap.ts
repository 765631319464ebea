/** Paints the map: lines, dots of three shapes, titles. */
import type { Kind } from "@/reading/map/graph";
import type { Label } from "@/reading/map/labels";
import type { Laid } from "@/reading/map/layOut";
import { type Size, toPicture, type View } from "@/reading/map/view";
import type { Colours } from "./colours";
import { drawLabels } from "./mapLabels";

/** All that is seen. Lines are places among the dots. */
export interface Scene {
  dots: Laid[];
  lines: { from: number; to: number; isTie: boolean }[];
  labels: Label[];
  view: View;
  size: Size;
  colours: Colours;
  /** The dot that has the keyboard, and those that lines join it with. */
  focused: number | undefined;
  near: Set<number>;
}

const kinds: Kind[] = ["post", "note", "challenge"];
/** What of dots is smaller than this cannot be told apart, px. */
const leastRadius = 1.5;

/** Paints a scene; `scale` is the screen's pixels for one of CSS. */
export function drawMap(context: CanvasRenderingContext2D, scene: Scene, scale: number): void {
  const { size, colours } = scene;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, size.width, size.height);
  drawLines(context, scene);
  for (const kind of kinds) drawDots(context, scene, kind);
  if (scene.focused !== undefined) drawFocus(context, scene, scene.focused);
  drawLabels(context, scene);
}

/** Gives how large a dot is drawn: when all is small, dots shrink less than what lies between them. */
export function drawnRadius({ radius }: Laid, { zoom }: View): number {
  return Math.max(radius * Math.sqrt(zoom), leastRadius);
}

function drawLines(context: CanvasRenderingContext2D, scene: Scene): void {
  const { lines, colours, focused } = scene;
  const isNear = ({ from, to }: Scene["lines"][number]) => from === focused || to === focused;
  strokeLines(
    context,
    scene,
    lines.filter((line) => !line.isTie && !isNear(line)),
    colours.line,
    1,
  );
  strokeLines(
    context,
    scene,
    lines.filter((line) => line.isTie && !isNear(line)),
    colours.tie,
    1,
  );
  if (focused !== undefined) strokeLines(context, scene, lines.filter(isNear), colours.ink, 1.5);
}

function strokeLines(
  context: CanvasRenderingContext2D,
  { dots, view, size }: Scene,
  lines: Scene["lines"],
  colour: string,
  width: number,
): void {
  // Worked out here, not by `toPicture`: this is done for thousands of lines sixty times a second.
  const [left, top] = [size.width / 2 - view.x * view.zoom, size.height / 2 - view.y * view.zoom];
  context.beginPath();
  for (const { from, to } of lines) {
    const [one, other] = [dots[from], dots[to]];
    if (!one || !other) continue;
    context.moveTo(one.x * view.zoom + left, one.y * view.zoom + top);
    context.lineTo(other.x * view.zoom + left, other.y * view.zoom + top);
  }
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

function drawDots(context: CanvasRenderingContext2D, scene: Scene, kind: Kind): void {
  const { dots, view, size, colours } = scene;
  context.beginPath();
  for (const laid of dots) {
    if (laid.dot.kind !== kind) continue;
    const { x, y } = toPicture(laid, view, size);
    const radius = drawnRadius(laid, view);
    if (x < -radius || y < -radius || x > size.width + radius || y > size.height + radius) continue;
    addShape(context, kind, x, y, radius);
  }
  context.fillStyle = colours[kind];
  context.fill();
  context.strokeStyle = colours.paper;
  context.lineWidth = 1;
  context.stroke();
}

/** A challenge is a diamond, a note a disc, a post a square: nobody has to tell colours apart. */
function addShape(context: CanvasRenderingContext2D, kind: Kind, x: number, y: number, radius: number): void {
  if (kind === "note") {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  } else if (kind === "post") {
    const half = radius * 0.85;
    context.rect(x - half, y - half, 2 * half, 2 * half);
  } else {
    const half = radius * 1.25;
    context.moveTo(x, y - half);
    context.lineTo(x + half, y);
    context.lineTo(x, y + half);
    context.lineTo(x - half, y);
    context.closePath();
  }
}

function drawFocus(
  context: CanvasRenderingContext2D,
  { dots, view, size, colours }: Scene,
  place: number,
): void {
  const laid = dots[place];
  if (!laid) return;
  const { x, y } = toPicture(laid, view, size);
  context.beginPath();
  context.arc(x, y, drawnRadius(laid, view) * 1.3 + 5, 0, 2 * Math.PI);
  context.strokeStyle = colours.focus;
  context.lineWidth = 2.5;
  context.stroke();
}
