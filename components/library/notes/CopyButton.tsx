import { useEffect, useState } from "preact/hooks";
import { say } from "../../words";

interface Props {
  label: string;
  /** The id of what it is about. */
  about?: string;
  /** Gives the text that is copied. */
  read: () => Promise<string>;
}

/** Copies a text, and says for a moment that it has. */
export function CopyButton({ label, about, read }: Props) {
  const [state, tell] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return undefined;
    const timer = setTimeout(() => tell("idle"), 3000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await read());
      tell("copied");
    } catch {
      tell("failed");
    }
  };
  return (
    <>
      <button type="button" class="quiet" aria-describedby={about} onClick={() => void copy()}>
        {label}
      </button>
      <span class="saving" data-state={state} role="status">
        {state !== "idle" && say(state === "copied" ? "copied" : "notCopied")}
      </span>
    </>
  );
}
