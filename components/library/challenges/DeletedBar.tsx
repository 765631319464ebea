import { findLastDeleted, restoreChallenge } from "@/storage/challenges";
import { undoTime } from "@/storage/lastMarked";
import { UndoOffer } from "../../UndoOffer";
import { useObserved } from "../../useObserved";
import { say } from "../../words";

/** Says which challenge was deleted, and offers it back for ten seconds. */
export function DeletedBar() {
  const { value } = useObserved(async () => ({ last: await findLastDeleted(Date.now()) }), []);
  const last = value?.last;
  return (
    <UndoOffer
      until={last?.deletedAt && last.deletedAt + undoTime}
      undo={() => last && void restoreChallenge(last.id, Date.now())}
    >
      {say("challengeDeleted", { title: last?.title ?? "" })}
    </UndoOffer>
  );
}
