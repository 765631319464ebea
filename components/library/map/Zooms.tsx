import { type MessageName, say } from "../../words";
import type { MapPicture } from "./MapPicture";
import { zoomMap } from "./mapKeys";

const buttons: { name: MessageName; sign: string; act: (map: MapPicture) => void }[] = [
  { name: "zoomIn", sign: "+", act: (map) => zoomMap(map, true) },
  { name: "zoomOut", sign: "−", act: (map) => zoomMap(map, false) },
  { name: "mapShowAll", sign: "⤢", act: (map) => map.lookAtAll() },
];

/** Buttons that make the map larger and smaller, and show all of it. */
export function Zooms({ picture }: { picture: { current: MapPicture | undefined } }) {
  return (
    <div class="zooms">
      {buttons.map(({ name, sign, act }) => (
        <button
          key={name}
          type="button"
          class="tool"
          aria-label={say(name)}
          title={say(name)}
          onClick={() => picture.current && act(picture.current)}
        >
          {sign}
        </button>
      ))}
    </div>
  );
}
