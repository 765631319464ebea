import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "./words";

/** How the last change of something written fares. */
export type Saving = { state: "untouched" | "saving" | "saved" } | { state: "failed"; reason: string };

const secondTry = 2000;

/**
 * Gives how to save what is written, and how that fares. `save` is begun before anything else, in the task of the
 * keystroke: the page may be gone in the next one. What could not be saved is tried again, unless something newer is.
 */
export function useSaving<T>(save: (value: T) => Promise<void>): {
  saving: Saving;
  write: (value: T) => void;
} {
  const [saving, setSaving] = useState<Saving>({ state: "untouched" });
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const attempt = async (value: T, turn: number): Promise<void> => {
    try {
      await save(value);
      if (turn === latest.current) setSaving({ state: "saved" });
    } catch (error) {
      if (turn !== latest.current) return;
      setSaving({ state: "failed", reason: reasonOf(error) });
      timer.current = setTimeout(() => void attempt(value, turn), secondTry);
    }
  };
  const write = (value: T): void => {
    latest.current += 1;
    clearTimeout(timer.current);
    void attempt(value, latest.current);
    setSaving({ state: "saving" });
  };
  return { saving, write };
}

/** Gives how saving fares in words; nothing while nothing was written. */
export function saySaving(saving: Saving): string {
  if (saving.state === "failed") return say("noteNotSaved", { reason: saving.reason });
  return saving.state === "untouched" ? "" : say(saving.state);
}

function reasonOf(error: unknown): string {
  const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
  return say(isFull ? "noteDiskFull" : "noteUnknown");
}
