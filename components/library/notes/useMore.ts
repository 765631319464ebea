import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

const step = 40;
/** More is drawn this long before it comes into view. */
const ahead = "1200px";

/**
 * Gives how many rows of a long list are drawn, and a button's ref: more are drawn when the button is pressed, or nears the
 * part of the page that one sees. A change of `about` begins anew.
 */
export function useMore(about: string): {
  shown: number;
  more: RefObject<HTMLButtonElement | null>;
  showMore: () => void;
} {
  const [wanted, want] = useState({ about, shown: step });
  const shown = wanted.about === about ? wanted.shown : step;
  const more = useRef<HTMLButtonElement>(null);
  const showMore = () => want({ about, shown: shown + step });
  useEffect(() => {
    if (!more.current) return undefined;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) showMore();
      },
      { rootMargin: ahead },
    );
    watch.observe(more.current);
    return () => watch.disconnect();
  });
  return { shown, more, showMore };
}
