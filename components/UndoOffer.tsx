import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { say } from "./words";

interface Props {
  /** Until when it can be undone, ms; nothing is offered where it is left out, or over. */
  until: number | undefined;
  undo: () => void;
  /** A key that does the same. */
  shortcut?: string;
  /** What was done. */
  children: ComponentChildren;
}

/** Says what was done, and offers it back for a while. */
export function UndoOffer({ until = 0, undo, shortcut, children }: Props) {
  const [, lookAgain] = useState(0);
  const left = until - Date.now();
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => lookAgain((n) => n + 1), left);
    return () => clearTimeout(timer);
  }, [until]);
  return (
    <div class="undo" role="status">
      {left > 0 && (
        <>
          <span dir="auto">{children}</span>
          <button type="button" class="act" aria-keyshortcuts={shortcut} onClick={undo}>
            {say("undo")}
          </button>
        </>
      )}
    </div>
  );
}
