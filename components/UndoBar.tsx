import { useEffect, useState } from "preact/hooks";
import { findLastMarked } from "@/storage/lastMarked";
import { undoRead } from "./actions";
import { useObserved } from "./useObserved";
import { say } from "./words";

/** Says what was marked read, and offers it back for ten seconds; also in a popup that was opened meanwhile. */
export function UndoBar() {
  const [, lookAgain] = useState(0);
  const { value } = useObserved(async () => ({ last: await findLastMarked(Date.now()) }), []);
  const last = value?.last;
  const left = last ? last.until - Date.now() : 0;
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => lookAgain((n) => n + 1), left);
    return () => clearTimeout(timer);
  }, [last?.until]);
  return (
    <div class="undo" role="status">
      {last && left > 0 && (
        <>
          <span>{say("markedRead", { count: last.count })}</span>
          <button type="button" class="act" aria-keyshortcuts="u" onClick={() => void undoRead()}>
            {say("undo")}
          </button>
        </>
      )}
    </div>
  );
}
