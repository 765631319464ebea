import "./challenges.css";
import { ChallengeList } from "./ChallengeList";
import { ChallengePage } from "./ChallengePage";

/** All challenges, or the one whose id is the `part` of the address. */
export function ChallengesPage({ part }: { part: string }) {
  return part === "" ? <ChallengeList /> : <ChallengePage key={part} id={part} />;
}
