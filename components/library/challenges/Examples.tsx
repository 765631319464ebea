import { addChallenge, type Challenge } from "@/storage/challenges";
import { changePreferences, readPreferences } from "@/storage/preferences";
import { passFocus } from "../../keys/passFocus";
import { useObserved } from "../../useObserved";
import { type MessageName, say } from "../../words";

const examples: MessageName[] = [
  "exampleAlerts",
  "exampleMetrics",
  "exampleRetraining",
  "exampleLabels",
  "exampleFeatures",
  "exampleCosts",
  "exampleDeploy",
];

/** From so many on the reader has problems enough of their own to begin with. */
const enough = 3;

/** Problems that others have, to be taken over with a click, as long as there are few of one's own; or to be skipped. */
export function Examples({ challenges }: { challenges: Challenge[] }) {
  const { value: preferences } = useObserved(readPreferences, []);
  if (!preferences || preferences.skipsExamples || challenges.length >= enough) return null;
  const taken = new Set(challenges.map(({ title }) => title));
  return (
    <section class="examples" aria-label={say("examples")}>
      <h2>{say("examples")}</h2>
      <ul>
        {examples
          .map((name) => say(name))
          .filter((title) => !taken.has(title))
          .map((title) => (
            <li key={title}>
              <button type="button" class="act" onClick={(event) => take(title, event.currentTarget)}>
                {title}
              </button>
            </li>
          ))}
      </ul>
      <button type="button" class="quiet" onClick={() => void changePreferences({ skipsExamples: true })}>
        {say("skipExamples")}
      </button>
    </section>
  );
}

function take(title: string, button: HTMLElement): void {
  passFocus(button, "main input");
  void addChallenge(title, Date.now());
}
