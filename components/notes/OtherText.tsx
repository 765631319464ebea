import { joinTexts } from "../useNote";
import { say } from "../words";

interface Props {
  mine: string;
  other: string;
  settle: (text: string) => void;
}

/** Shows what another window wrote into the same note at the same time, and lets the reader choose. Both are kept till then. */
export function OtherText({ mine, other, settle }: Props) {
  return (
    <section class="other" aria-label={say("changedElsewhere")}>
      <p role="alert">{say("changedElsewhere")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reached by the keyboard. */}
      <blockquote dir="auto" tabIndex={0}>
        {other}
      </blockquote>
      <div class="acts">
        <button type="button" class="act" onClick={() => settle(joinTexts(mine, other))}>
          {say("keepBoth")}
        </button>
        <button type="button" class="act" onClick={() => settle(mine)}>
          {say("keepMine")}
        </button>
        <button type="button" class="act" onClick={() => settle(other)}>
          {say("takeOther")}
        </button>
      </div>
    </section>
  );
}
