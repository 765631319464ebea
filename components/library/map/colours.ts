/** The colours of the map, as the page's style has them at a moment: a canvas knows no custom properties. */

/** Colours as CSS writes them. */
export interface Colours {
  challenge: string;
  note: string;
  post: string;
  tie: string;
  line: string;
  ink: string;
  quiet: string;
  focus: string;
  paper: string;
}

/** Reads the colours: each is that of an element in `place` with the colour's name in `data-colour`. */
export function readColours(place: HTMLElement): Colours {
  const colour = (name: keyof Colours) => {
    const one = place.querySelector(`[data-colour="${name}"]`);
    return one ? getComputedStyle(one).color : "CanvasText";
  };
  return {
    challenge: colour("challenge"),
    note: colour("note"),
    post: colour("post"),
    tie: colour("tie"),
    line: colour("line"),
    ink: colour("ink"),
    quiet: colour("quiet"),
    focus: colour("focus"),
    paper: colour("paper"),
  };
}

/** Calls `tell` whenever the colours may be others: the reader or the system chose. Gives a function that ends it. */
export function onColours(tell: () => void): () => void {
  const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((one) => matchMedia(one));
  for (const query of queries) query.addEventListener("change", tell);
  const watcher = new MutationObserver(tell);
  watcher.observe(document.documentElement, { attributes: true });
  return () => {
    for (const query of queries) query.removeEventListener("change", tell);
    watcher.disconnect();
  };
}
