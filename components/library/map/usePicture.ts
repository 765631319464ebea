import { useEffect, useRef, useState } from "preact/hooks";
import type { Graph } from "@/reading/map/graph";
import { onColours } from "./colours";
import { MapPicture } from "./MapPicture";

/**
 * Paints a map on a canvas, as large as it is on the page, in the page's colours. Whoever wants no motion sees it once all lies
 * still; `isDrawn` tells whether it can be seen.
 */
export function usePicture(graph: Graph) {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useRef<MapPicture | undefined>(undefined);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    if (!canvas.current || !place.current) return undefined;
    const map = new MapPicture(canvas.current, place.current);
    picture.current = map;
    const watcher = new ResizeObserver(() => map.resize());
    watcher.observe(canvas.current);
    map.resize();
    const forget = onColours(() => map.recolour());
    return () => {
      watcher.disconnect();
      forget();
      map.end();
    };
  }, []);
  useEffect(() => {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    picture.current?.show(graph, isCalm, () => setDrawn(true)).catch(console.error);
  }, [graph]);
  return { place, canvas, picture, isDrawn };
}
