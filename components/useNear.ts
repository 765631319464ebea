import { useEffect, useRef, useState } from "preact/hooks";

/** Gives a ref for an element, and whether that is in sight or nearly so: what costs reading can wait until it is. */
export function useNear<E extends Element>() {
  const ref = useRef<E>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const watch = new IntersectionObserver((seen) => setNear(seen.at(-1)?.isIntersecting ?? false), {
      rootMargin: "300px",
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { ref, isNear };
}
