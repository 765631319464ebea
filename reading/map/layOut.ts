/** Where the dots of a map lie: a force layout of d3-force, in pieces that no keystroke and no picture waits for. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { Dot, Graph } from "./graph";

/** A dot and where it lies, in the map's own measure: one is a pixel, as long as nothing is zoomed. */
export interface Laid extends SimulationNodeDatum {
  x: number;
  y: number;
  radius: number;
  dot: Dot;
}

/** No piece of the work takes longer, ms. */
const piece = 8;
const many = 600;

/** Gives how large a dot is: its area grows with its ties. */
export function radiusOf({ kind, ties }: Dot): number {
  return Math.min(22, (kind === "challenge" ? 7 : 4) + 1.6 * Math.sqrt(ties));
}

/**
 * Lays out a map; dots that lay somewhere before begin there, and where nearly all did they hardly move. Gives the dots in the
 * map's order, and `settle`, which moves them to where they come to rest: after each piece it calls `pause`, which says
 * whether to go on.
 */
export function layOut({ dots, lines }: Graph, before: Map<string, { x: number; y: number }>) {
  const known = dots.filter(({ id }) => before.has(id)).length;
  const laid = dots.map((dot) => ({ ...before.get(dot.id), dot, radius: radiusOf(dot) }) as Laid);
  const simulation = forceSimulation(laid)
    .force(
      "lines",
      forceLink<Laid, { source: number; target: number; isTie: boolean }>(
        lines.map(({ from, to, isTie }) => ({ source: from, target: to, isTie })),
      ).distance(({ isTie }) => (isTie ? 70 : 24)),
    )
    .force("apart", forceManyBody<Laid>().strength(-70).distanceMax(500))
    .force(
      "touch",
      forceCollide<Laid>(({ radius }) => radius + 3),
    )
    // What nothing ties is drawn to the others as well, or it would fly away.
    .force("x", forceX(0).strength(0.04))
    .force("y", forceY(0).strength(0.05))
    .alpha(known > dots.length * 0.9 ? 0.15 : 1)
    // Many dots take long to move, and find their places sooner.
    .alphaDecay(dots.length > many ? 0.05 : 0.025)
    .stop();
  const settle = async (pause: () => Promise<boolean>) => {
    let began = performance.now();
    while (simulation.alpha() > simulation.alphaMin()) {
      simulation.tick();
      if (performance.now() - began < piece) continue;
      if (!(await pause())) return;
      began = performance.now();
    }
  };
  return { laid, settle };
}
