import "./map.css";
import { useState } from "preact/hooks";
import type { Dot } from "@/reading/map/graph";
import { say } from "../../words";
import { DotPane } from "./DotPane";
import { MapCanvas } from "./MapCanvas";
import { MapList } from "./MapList";
import { useGraph } from "./useGraph";

/** Challenges, notes and posts as dots with lines between them; under `#/map/list` in words. */
export function MapPage({ part }: { part: string }) {
  const graph = useGraph();
  const [opened, setOpened] = useState<string>();
  const isList = part === "list";
  const open = ({ kind, key }: Dot) => {
    if (kind === "challenge") location.hash = `#/challenges/${key}`;
    else setOpened(key);
  };
  const close = () => {
    setOpened(undefined);
    document.querySelector<HTMLElement>(".map canvas, .dotlist button")?.focus();
  };
  return (
    <div class="map">
      {part !== "" && <h1>{say("map")}</h1>}
      {graph?.dots.length === 0 && <Empty />}
      {graph && graph.dots.length > 0 && (
        <>
          <div class="choices">
            <a href="#/map" aria-current={isList ? undefined : "true"}>
              {say("map")}
            </a>
            <a href="#/map/list" aria-current={isList ? "true" : undefined}>
              {say("mapList")}
            </a>
            <span class="facts">
              {graph.total > graph.dots.length
                ? say("mapPart", { shown: graph.dots.length, total: graph.total })
                : say("mapDots", { count: graph.total })}
            </span>
          </div>
          <div class="halves" data-opened={opened !== undefined || undefined}>
            {isList ? <MapList graph={graph} open={open} /> : <MapCanvas graph={graph} open={open} />}
            {opened !== undefined && <DotPane postKey={opened} close={close} />}
          </div>
        </>
      )}
    </div>
  );
}

function Empty() {
  return (
    <div class="state">
      <h2>{say("mapEmpty")}</h2>
      <p>{say("mapEmptyMore")}</p>
    </div>
  );
}
