import { useEffect, useState } from "preact/hooks";
import { findLastDeleted, restoreChallenge } from "@/storage/challenges";
import { undoTime } from "@/storage/lastMarked";
import { useObserved } from "../../useObserved";
import { say } from "../../words";

/** Says which challenge was deleted, and offers it back for ten seconds. */
export function DeletedBar() {
  const [, lookAgain] = useState(0);
  const { value } = useObserved(async () => ({ last: await findLastDeleted(Date.now()) }), []);
  const last = value?.last;
  const left = last?.deletedAt ? last.deletedAt + undoTime - Date.now() : 0;
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => lookAgain((n) => n + 1), left);
    return () => clearTimeout(timer);
  }, [last?.deletedAt]);
  return (
    <div class="undo" role="status">
      {last && left > 0 && (
        <>
          <span dir="auto">{say("challengeDeleted", { title: last.title })}</span>
          <button type="button" class="act" onClick={() => void restoreChallenge(last.id, Date.now())}>
            {say("undo")}
          </button>
        </>
      )}
    </div>
  );
}
