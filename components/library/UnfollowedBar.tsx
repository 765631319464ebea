import { useEffect, useRef, useState } from "preact/hooks";
import { unfollowUndoTime } from "@/storage/leftFeeds";
import { findLastUnfollowed, type LastUnfollowed } from "@/storage/unfollow";
import { wakeWorker } from "../actions";
import { useObserved } from "../useObserved";
import { say } from "../words";
import { undoLeaving } from "./unfollowing";

/** Says what was unfollowed, and offers it back for ten seconds; also in a library that was opened meanwhile. */
export function UnfollowedBar() {
  const [, lookAgain] = useState(0);
  const { value } = useObserved(async () => ({ last: await findLastUnfollowed(Date.now()) }), []);
  const last = value?.last;
  const left = last ? last.at + unfollowUndoTime - Date.now() : 0;
  const bar = useRef<HTMLDivElement>(null);
  const hasRead = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone with its blog: the focus is lost, unless it finds this one.
    if (hasRead.current && last && document.activeElement === document.body)
      bar.current?.querySelector("button")?.focus();
    if (value) hasRead.current = true;
    if (left <= 0) return undefined;
    const timer = setTimeout(() => {
      if (bar.current?.contains(document.activeElement)) document.querySelector("main")?.focus();
      lookAgain((n) => n + 1);
      // What was kept in case it would be undone can be let go.
      void wakeWorker();
    }, left);
    return () => clearTimeout(timer);
  }, [value !== undefined, last?.at]);
  return (
    <div class="undo afloat" role="status" ref={bar}>
      {last && left > 0 && (
        <>
          <span>{sayWhat(last)}</span>
          <button type="button" class="act" onClick={() => void undoLeaving()}>
            {say("undo")}
          </button>
        </>
      )}
    </div>
  );
}

function sayWhat({ blogs }: LastUnfollowed): string {
  const [blog = ""] = blogs;
  return blogs.length === 1 ? say("unfollowed", { blog }) : say("unfollowedSeveral", { count: blogs.length });
}
