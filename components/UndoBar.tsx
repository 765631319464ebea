import { findLastMarked } from "@/storage/lastMarked";
import { undoRead } from "./actions";
import { UndoOffer } from "./UndoOffer";
import { useObserved } from "./useObserved";
import { say } from "./words";

/** Says what was marked read, and offers it back for ten seconds; also in a popup that was opened meanwhile. */
export function UndoBar() {
  const { value } = useObserved(async () => ({ last: await findLastMarked(Date.now()) }), []);
  return (
    <UndoOffer until={value?.last?.until} undo={() => void undoRead()} shortcut="u">
      {say("markedRead", { count: value?.last?.count ?? 0 })}
    </UndoOffer>
  );
}
