import { useEffect, useRef, useState } from "preact/hooks";
import { type Typed, typedAt } from "./typedAt";

/**
 * Gives what is being typed at a field's caret, and how to have done with it: until the caret is at another one. It hears the
 * field after the note was written, so that nothing comes before that.
 */
export function useTyped(field: HTMLTextAreaElement): { typed: Typed | undefined; close: () => void } {
  const [typed, setTyped] = useState<Typed>();
  const closedAt = useRef<number>(undefined);
  useEffect(() => {
    const look = () => {
      const { selectionStart, selectionEnd, value } = field;
      const found = selectionStart === selectionEnd ? typedAt(value, selectionEnd) : undefined;
      if (found?.from !== closedAt.current) closedAt.current = undefined;
      setTyped((before) => {
        const next = found && found.from === closedAt.current ? undefined : found;
        return isSame(before, next) ? before : next;
      });
    };
    const end = () => setTyped(undefined);
    const events = ["input", "click", "keyup"];
    for (const event of events) field.addEventListener(event, look);
    field.addEventListener("blur", end);
    // The reader may have begun before this script was there.
    if (document.activeElement === field) look();
    return () => {
      for (const event of events) field.removeEventListener(event, look);
      field.removeEventListener("blur", end);
    };
  }, [field]);
  const close = () => {
    closedAt.current = typed?.from;
    setTyped(undefined);
  };
  return { typed, close };
}

function isSame(one: Typed | undefined, other: Typed | undefined): boolean {
  return one?.sign === other?.sign && one?.query === other?.query && one?.from === other?.from;
}
