import { type MessageName, say } from "../../words";
import type { Order } from "./groups";

const orders: { order: Order; name: MessageName }[] = [
  { order: "time", name: "byTime" },
  { order: "challenge", name: "byChallenge" },
  { order: "blog", name: "byBlog" },
];

interface Props {
  order: Order;
  orderBy: (order: Order) => void;
  inBin: number;
}

/** What notes are ordered by, and the way to the bin where something lies in it. */
export function NoteFilter({ order, orderBy, inBin }: Props) {
  return (
    <fieldset class="choices" aria-label={say("order")}>
      {orders.map(({ order: one, name }) => (
        <button key={one} type="button" aria-pressed={one === order} onClick={() => orderBy(one)}>
          {say(name)}
        </button>
      ))}
      {inBin > 0 && (
        <a class="toBin" href="#/notes/bin">
          {say("bin", { count: inBin })}
        </a>
      )}
    </fieldset>
  );
}
