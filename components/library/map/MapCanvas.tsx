import { useId, useState } from "preact/hooks";
import type { Dot, Graph } from "@/reading/map/graph";
import { say } from "../../words";
import { dotWords } from "./dotWords";
import { mapAction } from "./mapKeys";
import { Palette } from "./Palette";
import { useGestures } from "./useGestures";
import { usePicture } from "./usePicture";
import { Zooms } from "./Zooms";

interface Props {
  graph: Graph;
  open: (dot: Dot) => void;
}

/** The map as a picture: with the mouse, with fingers, and with the keys alone. A status says which dot has the keyboard. */
export function MapCanvas({ graph, open }: Props) {
  const { place, canvas, picture, isDrawn } = usePicture(graph);
  const [focused, tellFocused] = useState<Dot>();
  const help = useId();
  const focus = (to: number | undefined) => {
    picture.current?.focus(to);
    tellFocused(picture.current?.dots[to ?? -1]?.dot);
  };
  useGestures(canvas, picture, (to) => {
    focus(to);
    const dot = picture.current?.dots[to]?.dot;
    if (dot) open(dot);
  });
  const press = (event: KeyboardEvent) => {
    const act = picture.current && mapAction(event, picture.current, { focus, open });
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div ref={place} class="picture" data-drawn={isDrawn || undefined}>
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is an application: arrow keys go from dot to dot. */}
      <canvas
        ref={canvas}
        role="application"
        tabIndex={0}
        aria-label={say("map")}
        aria-describedby={help}
        onKeyDown={press}
      />
      {!isDrawn && <p class="drawing">{say("mapDrawing")}</p>}
      <Palette />
      <Zooms picture={picture} />
      <p class="facts help" id={help}>
        {say("mapHelp")}
      </p>
      <p class="unseen" role="status">
        {focused && dotWords(focused)}
      </p>
    </div>
  );
}
