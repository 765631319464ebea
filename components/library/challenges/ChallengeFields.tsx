import { useEffect, useId, useRef } from "preact/hooks";
import { type Challenge, challengeStates } from "@/storage/challenges";
import { dirOf, isLong } from "../../isLong";
import { growWith } from "../../notes/growing";
import { type MessageName, say } from "../../words";
import { stateNames } from "./StateWord";
import type { Change } from "./useChallenge";

interface Props {
  challenge: Challenge;
  change: (change: Change) => void;
  /** Is called when a field is left. */
  leave: () => void;
}

const texts: { field: "why" | "tried" | "happened"; name: MessageName; hint: MessageName }[] = [
  { field: "why", name: "challengeWhy", hint: "challengeWhyHint" },
  { field: "tried", name: "challengeTried", hint: "challengeTriedHint" },
  { field: "happened", name: "challengeHappened", hint: "challengeHappenedHint" },
];

/** What the reader writes about a challenge, edited where it stands and written at each keystroke. */
export function ChallengeFields({ challenge, change, leave }: Props) {
  return (
    <div class="fields" onFocusOut={leave}>
      <Area
        isTitle
        label={say("challengeTitle")}
        text={challenge.title}
        write={(title) => change({ title: title.replace(/\n/g, " ") })}
      />
      <fieldset class="choices" aria-label={say("challengeState")}>
        {challengeStates.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={state === challenge.state}
            onClick={() => change({ state })}
          >
            {say(stateNames[state])}
          </button>
        ))}
      </fieldset>
      {texts.map(({ field, name, hint }) => (
        <Area
          key={field}
          label={say(name)}
          hint={say(hint)}
          text={challenge[field]}
          write={(text) => change({ [field]: text })}
        />
      ))}
    </div>
  );
}

interface AreaProps {
  label: string;
  hint?: string;
  text: string;
  write: (text: string) => void;
  isTitle?: boolean;
}

function Area({ label, hint, text, write, isTitle }: AreaProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (area.current) growWith(area.current, text.length);
  }, [text.length]);
  return (
    <div class={isTitle ? "field heading" : "field"}>
      <label class={isTitle ? "unseen" : "label"} for={id}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        dir={dirOf(text)}
        rows={1}
        data-long={isLong(text.length) || undefined}
        placeholder={hint}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) =>
          isTitle && event.key === "Enter" && !event.isComposing && event.preventDefault()
        }
      />
    </div>
  );
}
