import { useEffect, useState } from "preact/hooks";

const pause = 400;

/** Gives a text as it was when the reader last paused for some tenths of a second. */
export function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
