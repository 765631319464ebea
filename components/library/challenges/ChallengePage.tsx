import { type Challenge, deleteChallenge, restoreChallenge } from "@/storage/challenges";
import { notesTiedTo } from "@/storage/ties";
import { useObserved } from "../../useObserved";
import { saySaving } from "../../useSaving";
import { say } from "../../words";
import { ChallengeFields } from "./ChallengeFields";
import { News } from "./News";
import { SuggestedPosts } from "./SuggestedPosts";
import { TiedNotes } from "./TiedNotes";
import { useChallenge, useLook } from "./useChallenge";

/** One challenge: what the reader wrote about it, what is new, its notes, and posts that may touch it. */
export function ChallengePage({ id }: { id: string }) {
  const { challenge, isFetched, saving, change, leave } = useChallenge(id);
  const looked = useLook(id);
  const { value: notes } = useObserved(() => notesTiedTo(`challenge:${id}`), [id]);
  if (!challenge) return isFetched ? <Missing /> : null;
  if (challenge.deletedAt !== undefined) return <Deleted challenge={challenge} />;
  return (
    <article class="challenge">
      <p class="crumb">
        <a href="#/challenges">{say("challenges")}</a>
        <span class="saving" data-state={saving.state} role="status">
          {saySaving(saving)}
        </span>
      </p>
      <h1 class="unseen">{challenge.title || say("untitled")}</h1>
      <ChallengeFields challenge={challenge} change={change} leave={leave} />
      {notes && <News notes={notes} since={looked} />}
      {notes && <TiedNotes notes={notes} />}
      {notes && <SuggestedPosts challenge={challenge} notes={notes} />}
      <button type="button" class="act" onClick={() => void remove(challenge)}>
        {say("deleteChallenge")}
      </button>
    </article>
  );
}

/** The list takes this page's place, so that "back" does not lead to what is gone. */
async function remove({ id }: Challenge): Promise<void> {
  await deleteChallenge(id, Date.now());
  location.replace("#/challenges");
}

function Deleted({ challenge }: { challenge: Challenge }) {
  return (
    <div class="state">
      <h1>{say("challengeDeleted", { title: challenge.title })}</h1>
      <p>{say("challengeDeletedMore")}</p>
      <p>
        <button type="button" class="act" onClick={() => void restoreChallenge(challenge.id, Date.now())}>
          {say("bringBack")}
        </button>
      </p>
    </div>
  );
}

function Missing() {
  return (
    <div class="state">
      <h1>{say("noSuchChallenge")}</h1>
      <p>
        <a class="original" href="#/challenges">
          {say("challenges")}
        </a>
      </p>
    </div>
  );
}
