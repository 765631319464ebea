/** What the keys of the popup do, as feed readers do it. */
import { useEffect, useRef } from "preact/hooks";
import type { MessageName } from "../words";

/** Something a key can do. */
export type KeyAction =
  | "next"
  | "previous"
  | "open"
  | "markRead"
  | "star"
  | "writeNote"
  | "undo"
  | "search"
  | "checkNow"
  | "openLibrary"
  | "showKeys";

/** The keys, in the order in which the list of keys names them. `Enter` opens by itself: a post's title is a link. */
export const keys: { key: string; shown: string; action: KeyAction; name: MessageName }[] = [
  { key: "j", shown: "j ↓", action: "next", name: "keyNext" },
  { key: "k", shown: "k ↑", action: "previous", name: "keyPrevious" },
  { key: "o", shown: "o Enter", action: "open", name: "keyOpen" },
  { key: "m", shown: "m", action: "markRead", name: "markRead" },
  { key: "s", shown: "s", action: "star", name: "star" },
  { key: "n", shown: "n", action: "writeNote", name: "keyNote" },
  { key: "u", shown: "u", action: "undo", name: "undo" },
  { key: "/", shown: "/", action: "search", name: "search" },
  { key: "r", shown: "r", action: "checkNow", name: "checkNow" },
  { key: "g", shown: "g", action: "openLibrary", name: "openLibrary" },
  { key: "?", shown: "?", action: "showKeys", name: "keys" },
];

const arrows: Record<string, KeyAction> = { ArrowDown: "next", ArrowUp: "previous" };

/**
 * Gives what a pressed key does, or undefined: nothing while one writes, chooses from a list or holds a modifier, which
 * are the browser's own keys.
 */
export function actionOf(event: KeyboardEvent): KeyAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  const target = event.target as HTMLElement | null;
  if (target?.matches("input, textarea, select, dialog *")) return undefined;
  return arrows[event.key] ?? keys.find(({ key }) => key === event.key)?.action;
}

/** Listens to the page's keys as long as it stands. */
export function useKeys(act: (action: KeyAction) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      latest.current(action);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
