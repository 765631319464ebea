import type { Challenge } from "@/storage/challenges";
import { type MessageName, say } from "../../words";

/** What the states of a challenge are called. */
export const stateNames: Record<Challenge["state"], MessageName> = {
  open: "stateOpen",
  trying: "stateTrying",
  solved: "stateSolved",
  letGo: "stateLetGo",
};

/** How a challenge stands, in a word. */
export function StateWord({ state }: { state: Challenge["state"] }) {
  return (
    <span class="stand" data-state={state}>
      {say(stateNames[state])}
    </span>
  );
}
