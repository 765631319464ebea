/** Feeds that broke off. Pure. */

/**
 * Gives a feed that ends in the middle closed behind its last whole post, or undefined where it is whole or holds no
 * whole post. Works on text: a parser has nothing to hold on to where the document stops.
 */
export function closeBrokenOff(document: string): string | undefined {
  const root = /<(rss|feed|rdf:RDF)[\s>]/i.exec(document)?.[1];
  if (!root || new RegExp(`</${root}\\s*>`, "i").test(document)) return undefined;
  const ends = ["</item>", "</entry>"].map(
    (tag) => document.lastIndexOf(tag) + (document.includes(tag) ? tag.length : 0),
  );
  const end = Math.max(...ends);
  if (end <= 0) return undefined;
  const channel = root.toLowerCase() === "rss" ? "</channel>" : "";
  return `${document.slice(0, end)}${channel}</${root}>`;
}
