import { useMemo, useState } from "preact/hooks";
import { putBack } from "@/storage/bin";
import { undoTime } from "@/storage/lastMarked";
import { UndoOffer } from "../../UndoOffer";
import { say } from "../../words";

/** What was put into the bin last. */
export interface LastBinned {
  id: string;
  title: string;
}

/** Says which note lies in the bin now, and offers it back for ten seconds. */
export function BinnedBar({ last }: { last: LastBinned | undefined }) {
  const [undone, setUndone] = useState<LastBinned>();
  const until = useMemo(() => Date.now() + undoTime, [last]);
  const undo = () => {
    setUndone(last);
    if (last) void putBack(last.id, Date.now());
  };
  return (
    <UndoOffer until={last === undone ? undefined : until} undo={undo}>
      {say("noteBinned", { title: last?.title || say("untitled") })}
    </UndoOffer>
  );
}
