import { useLayoutEffect, useState } from "preact/hooks";
import { observe } from "@/storage/observe";

/** What an observation has given so far: nothing yet, a value, or the reason why there is none. */
export interface Observed<T> {
  value: T | undefined;
  error: unknown;
}

/**
 * The one way in which the interface reads: gives what `read` gives, anew after each change of the rows it read. A
 * change of `about` starts over; until the first value of it, `value` is undefined.
 */
export function useObserved<T>(read: () => Promise<T>, about: readonly unknown[]): Observed<T> {
  const [seen, setSeen] = useState<Observed<T> & { about: readonly unknown[] }>({
    value: undefined,
    error: undefined,
    about,
  });
  // Not an effect, which waits for a frame to be painted: storage is asked while that is done.
  useLayoutEffect(
    () =>
      observe(
        read,
        (value) => setSeen({ value, error: undefined, about }),
        (error) => setSeen({ value: undefined, error, about }),
      ),
    about,
  );
  const isCurrent = seen.about.every((part, i) => Object.is(part, about[i]));
  return isCurrent ? seen : { value: undefined, error: undefined };
}
