import { useEffect, useRef } from "preact/hooks";
import type { Challenge } from "@/storage/challenges";
import { say } from "../words";
import { challengeAddress } from "./challengeAddress";

interface Props {
  /** Those that the note is not tied to yet. */
  challenges: Challenge[];
  choose: (challenge: Challenge) => void;
  close: () => void;
}

/** The challenges that a note can be tied to, as buttons; the way to them where there are none. */
export function ChallengeMenu({ challenges, choose, close }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector<HTMLElement>("button, a")?.focus(), []);
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // It must not close the popup as well.
    event.preventDefault();
    close();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would look like a form.
    <div ref={menu} class="offers" role="group" aria-label={say("challenges")} onKeyDown={press}>
      {challenges.map((challenge) => (
        <button key={challenge.id} type="button" dir="auto" onClick={() => choose(challenge)}>
          {challenge.title || say("untitled")}
        </button>
      ))}
      <a {...challengeAddress("")}>{say(challenges.length > 0 ? "editChallenges" : "beginChallenges")}</a>
    </div>
  );
}
