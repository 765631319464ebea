import { useEffect, useState } from "preact/hooks";
import { type Graph, isSameGraph } from "@/reading/map/graph";
import { readGraph } from "@/reading/map/readGraph";
import { onChange } from "@/storage/observe";

/** So long after a change, ms, the map is drawn up anew. */
const pause = 600;

/**
 * Gives the map of dots, and the same one as long as nothing of it changes; undefined until it was read. No live query: it would
 * note thousands of keys, and run at every keystroke of a note.
 */
export function useGraph(): Graph | undefined {
  const [graph, setGraph] = useState<Graph>();
  useEffect(() => {
    let timer = 0;
    let isOver = false;
    const read = async () => {
      const next = await readGraph();
      if (!isOver) setGraph((before) => (isSameGraph(before, next) ? before : next));
    };
    const forget = onChange(["challenges", "notes", "ties", "posts"], () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void read().catch(console.error), pause);
    });
    void read().catch(console.error);
    return () => {
      isOver = true;
      clearTimeout(timer);
      forget();
    };
  }, []);
  return graph;
}
