import { say } from "../../words";

const kinds = ["challenge", "note", "post"] as const;
const others = ["tie", "line", "ink", "quiet", "focus", "paper"] as const;

/** The map's shapes and what they mean; and, unseen, the colours that it is painted with (`readColours`). */
export function Palette() {
  return (
    <>
      <ul class="legend">
        {kinds.map((kind) => (
          <li key={kind}>
            <span class="shape" data-kind={kind} data-colour={kind} aria-hidden="true" />
            {say(kind)}
          </li>
        ))}
      </ul>
      <span hidden>
        {others.map((name) => (
          <i key={name} data-colour={name} />
        ))}
      </span>
    </>
  );
}
