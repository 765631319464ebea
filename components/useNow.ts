import { useEffect, useState } from "preact/hooks";

/** Gives the present instant (ms), anew every half minute, so that "now" and "1 min" stay true in an open page. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
