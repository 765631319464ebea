/** The map as a picture on a canvas: what is seen of it, and when it is painted. */
import { type Graph, neighboursOf } from "@/reading/map/graph";
import type { Label } from "@/reading/map/labels";
import type { Laid } from "@/reading/map/layOut";
import { bringIn, type Point, showAll, toPicture, type View } from "@/reading/map/view";
import { chooseLabels } from "./chooseLabels";
import { type Colours, readColours } from "./colours";
import { drawMap, drawnRadius } from "./drawMap";
import { labelFont } from "./mapLabels";

/** So long nothing moved, ms: then titles find new places. */
const rest = 140;
/** A finger is not finer, px. */
const reach = 12;

/** The layout has a script of its own: nothing else needs d3-force. */
const fetchLayout = () => import("@/reading/map/layOut");

/** Where dots came to rest, so that the next map begins there. */
const places = new Map<string, Point>();

/** A map on a canvas. Whoever made it ends it. */
export class MapPicture {
  view: View = { x: 0, y: 0, zoom: 1 };
  size = { width: 0, height: 0 };
  dots: Laid[] = [];
  focused: number | undefined;
  private lines: Graph["lines"] = [];
  /** For each dot, the places of those that lines join it with. */
  neighbours: number[][] = [];
  private labels: Label[] = [];
  private colours: Colours;
  private readonly canvas: HTMLCanvasElement;
  private readonly place: HTMLElement;
  private readonly context: CanvasRenderingContext2D;
  private widths = new Map<string, number>();
  private frame = 0;
  private resting = 0;
  private isOwn = false;
  private run = 0;

  /** `place` holds the elements that say the colours. */
  constructor(canvas: HTMLCanvasElement, place: HTMLElement) {
    this.canvas = canvas;
    this.place = place;
    this.context = canvas.getContext("2d", { alpha: false }) as CanvasRenderingContext2D;
    this.colours = readColours(place);
  }

  /** Shows a map, and tells when its dots are there. Where `isCalm`, that is when all lies still. */
  async show(graph: Graph, isCalm: boolean, tell: () => void): Promise<void> {
    this.run += 1;
    const { run } = this;
    const { layOut } = await fetchLayout();
    if (run !== this.run) return;
    const { laid, settle } = layOut(graph, places);
    this.neighbours = neighboursOf(graph);
    const use = () => {
      // It may be given to another dot while they settle.
      const focused = this.dots[this.focused ?? -1]?.dot.id;
      this.dots = laid;
      this.lines = graph.lines;
      const place = laid.findIndex(({ dot }) => dot.id === focused);
      this.focused = place < 0 ? undefined : place;
      if (!this.isOwn) this.view = showAll(laid, this.size);
      this.change();
      tell();
    };
    if (!isCalm) use();
    await settle(async () => {
      await new Promise((done) => (isCalm ? setTimeout(done) : requestAnimationFrame(done)));
      if (!isCalm && run === this.run) use();
      return run === this.run;
    });
    if (run !== this.run) return;
    for (const { dot, x, y } of laid) places.set(dot.id, { x, y });
    use();
  }

  /** Sees another part of the map, because the reader wants to. */
  look(view: View): void {
    this.isOwn = true;
    this.view = view;
    this.change();
  }

  /** Sees all of it, now and whenever it changes. */
  lookAtAll(): void {
    this.isOwn = false;
    this.view = showAll(this.dots, this.size);
    this.change();
  }

  /** Gives a dot the keyboard, and brings it into the picture. */
  focus(place: number | undefined): void {
    this.focused = place;
    const laid = this.dots[place ?? -1];
    if (laid) this.view = bringIn(laid, this.view, this.size);
    this.change();
  }

  /** Gives the place of the dot at a point of the picture, or near it; undefined where there is none. */
  dotAt(point: Point): number | undefined {
    let [best, least] = [undefined as number | undefined, Number.POSITIVE_INFINITY];
    for (const [place, laid] of this.dots.entries()) {
      const { x, y } = toPicture(laid, this.view, this.size);
      const distance = Math.hypot(x - point.x, y - point.y) - drawnRadius(laid, this.view);
      if (distance < Math.min(reach, least)) [best, least] = [place, distance];
    }
    return best;
  }

  /** Fits the picture to the canvas's size on the page. */
  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    this.size = { width, height };
    this.canvas.width = Math.round(width * devicePixelRatio);
    this.canvas.height = Math.round(height * devicePixelRatio);
    if (!this.isOwn) this.view = showAll(this.dots, this.size);
    // A canvas that is resized is empty until it is painted.
    this.paint();
    this.change();
  }

  /** Takes the colours from the page anew. */
  recolour(): void {
    this.colours = readColours(this.place);
    this.change();
  }

  /** Paints no more. */
  end(): void {
    this.run += 1;
    cancelAnimationFrame(this.frame);
    clearTimeout(this.resting);
  }

  private change(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.paint());
    clearTimeout(this.resting);
    this.resting = window.setTimeout(() => this.placeLabels(), rest);
  }

  private paint(): void {
    const { dots, lines, labels, view, size, colours, focused } = this;
    const near = new Set(focused === undefined ? [] : this.neighbours[focused]);
    drawMap(this.context, { dots, lines, labels, view, size, colours, focused, near }, devicePixelRatio);
  }

  private placeLabels(): void {
    this.labels = chooseLabels(this, (text) => this.widthOf(text));
    this.paint();
  }

  private widthOf(text: string): number {
    let width = this.widths.get(text);
    if (width === undefined) {
      this.context.font = labelFont;
      width = this.context.measureText(text).width;
      this.widths.set(text, width);
    }
    return width;
  }
}
