import { useEffect, useState } from "preact/hooks";

const fetched = new Map<unknown, unknown>();

/**
 * Gives a part of the page that has a script of its own; undefined until that is fetched, which begins once the rest of the
 * page is drawn. Give it the same function each time.
 */
export function useLater<T>(fetch: () => Promise<T>): T | undefined {
  const [, drawAgain] = useState(0);
  useEffect(() => {
    if (fetched.has(fetch)) return;
    void fetch().then((part) => {
      fetched.set(fetch, part);
      drawAgain((n) => n + 1);
    });
  }, []);
  return fetched.get(fetch) as T | undefined;
}
