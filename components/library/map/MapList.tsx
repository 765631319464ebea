import { useMemo } from "preact/hooks";
import { type Dot, type Graph, type Kind, neighboursOf } from "@/reading/map/graph";
import { type MessageName, say } from "../../words";

interface Props {
  graph: Graph;
  open: (dot: Dot) => void;
}

const sections: { kind: Kind; name: MessageName }[] = [
  { kind: "challenge", name: "challenges" },
  { kind: "note", name: "notes" },
  { kind: "post", name: "posts" },
];

/** The map in words: every dot, and under it what it is joined with. */
export function MapList({ graph, open }: Props) {
  const neighbours = useMemo(() => neighboursOf(graph), [graph]);
  const dots = graph.dots.map((dot, place) => ({
    dot,
    near: (neighbours[place] ?? []).flatMap((one) => graph.dots[one] ?? []),
  }));
  return (
    <div class="dotlist">
      {sections.map(({ kind, name }) => {
        const own = dots.filter(({ dot }) => dot.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} aria-label={say(name)}>
            <h2>{say(name)}</h2>
            <ul>
              {own.map(({ dot, near }) => (
                <li key={dot.id} class="dot">
                  <DotButton dot={dot} open={open} />
                  {near.length === 0 ? (
                    <p class="facts">{say("notTied")}</p>
                  ) : (
                    <Near dots={near} open={open} />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Near({ dots, open }: { dots: Dot[]; open: Props["open"] }) {
  return (
    <ul aria-label={say("tiedTo")}>
      {dots.map((dot) => (
        <li key={dot.id}>
          <DotButton dot={dot} open={open} />
        </li>
      ))}
    </ul>
  );
}

function DotButton({ dot, open }: { dot: Dot; open: Props["open"] }) {
  const title = dot.title || say("untitled");
  return (
    <button type="button" onClick={() => open(dot)}>
      <span class="shape" data-kind={dot.kind} aria-hidden="true" />
      <span class="unseen">{say(dot.kind)}: </span>
      <span dir="auto">{title}</span>
    </button>
  );
}
