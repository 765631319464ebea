import { allChallenges, type Challenge } from "@/storage/challenges";
import { countTies, type TieCount } from "@/storage/ties";
import { sayMoment } from "../../times";
import { useNow } from "../../useNow";
import { useObserved } from "../../useObserved";
import { say } from "../../words";
import { AddChallenge } from "./AddChallenge";
import { DeletedBar } from "./DeletedBar";
import { Examples } from "./Examples";
import { StateWord } from "./StateWord";

/** So many that are worked on at a time still help to see what a post is good for. */
const many = 7;

/** Every challenge: how it stands, how many notes it has, when something of it last changed. */
export function ChallengeList() {
  const now = useNow();
  const { value } = useObserved(readList, []);
  const challenges = value?.challenges;
  const running = challenges?.filter(({ state }) => state === "open" || state === "trying").length ?? 0;
  return (
    <div class="challenges">
      <p class="guide">{say("challengesGuide")}</p>
      <AddChallenge />
      {running > many && <p class="guide">{say("challengesMany", { count: running })}</p>}
      <ul class="lines" aria-label={say("challenges")}>
        {challenges?.map((challenge) => (
          <Line
            key={challenge.id}
            challenge={challenge}
            ties={value?.counts.get(`challenge:${challenge.id}`)}
            now={now}
          />
        ))}
      </ul>
      {challenges && <Examples challenges={challenges} />}
      <DeletedBar />
    </div>
  );
}

function Line({ challenge, ties, now }: { challenge: Challenge; ties: TieCount | undefined; now: number }) {
  const lastAt = Math.max(challenge.changedAt, ties?.lastAt ?? 0);
  return (
    <li class="kept" data-state={challenge.state}>
      <h2 dir="auto">
        <a href={`#/challenges/${challenge.id}`}>{challenge.title || say("untitled")}</a>
      </h2>
      {challenge.why && (
        <p class="why" dir="auto">
          {challenge.why.slice(0, 400)}
        </p>
      )}
      <p class="facts">
        <StateWord state={challenge.state} />
        <span>{say("notesCount", { count: ties?.count ?? 0 })}</span>
        <span>{say("noteChanged", { time: sayMoment(lastAt, now) })}</span>
      </p>
    </li>
  );
}

async function readList() {
  const [challenges, counts] = await Promise.all([allChallenges(), countTies()]);
  return { challenges, counts };
}
