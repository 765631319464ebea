import { useEffect, useState } from "preact/hooks";
import { putBack } from "@/storage/bin";
import { undoTime } from "@/storage/lastMarked";
import { say } from "../../words";

/** What was put into the bin last. */
export interface LastBinned {
  id: string;
  title: string;
}

/** Says which note lies in the bin now, and offers it back for ten seconds. */
export function BinnedBar({ last }: { last: LastBinned | undefined }) {
  const [told, tell] = useState<LastBinned>();
  useEffect(() => {
    tell(last);
    if (!last) return undefined;
    const timer = setTimeout(() => tell(undefined), undoTime);
    return () => clearTimeout(timer);
  }, [last]);
  const undo = (id: string) => {
    tell(undefined);
    void putBack(id, Date.now());
  };
  return (
    <div class="undo" role="status">
      {told && (
        <>
          <span dir="auto">{say("noteBinned", { title: told.title || say("untitled") })}</span>
          <button type="button" class="act" onClick={() => undo(told.id)}>
            {say("undo")}
          </button>
        </>
      )}
    </div>
  );
}
