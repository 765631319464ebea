/** What the reader is typing at the caret: `#` and the beginning of a challenge, `[[` and words of a title. Pure. */

/** A sign that was typed, what stands after it, and where in the text it begins. */
export interface Typed {
  sign: "#" | "[[";
  query: string;
  from: number;
}

/** Nothing that is being typed reaches further back than this many characters: a note may be a megabyte. */
const reach = 120;

/** Gives what is being typed before a caret, or undefined. A `#` with a space after it is a heading of Markdown. */
export function typedAt(text: string, caret: number): Typed | undefined {
  const before = text.slice(Math.max(0, caret - reach), caret);
  const link = /\[\[([^[\]\n]*)$/.exec(before);
  if (link) return { sign: "[[", query: link[1] ?? "", from: caret - link[0].length };
  const tag = /(?:^|[\s(])(#([\p{L}\p{M}\p{N}_-]*))$/u.exec(before);
  if (tag) return { sign: "#", query: tag[2] ?? "", from: caret - (tag[1]?.length ?? 0) };
  return undefined;
}

/** Gives a title as a tag, which Markdown tools read as one: "Drift alerts cry wolf" is `#drift-alerts-cry-wolf`. */
export function tagOf(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let tag = "";
  for (const word of words) {
    if (tag !== "" && tag.length + word.length >= 40) break;
    tag += tag === "" ? word : `-${word}`;
  }
  // A tag of digits alone is none to Obsidian.
  return /^\d*$/.test(tag) ? `#challenge-${tag}`.replace(/-$/, "") : `#${tag}`;
}

/** Gives a title as a link to another note; brackets in it would end the link. */
export function linkOf(title: string): string {
  return `[[${title.replace(/[[\]|\s]+/g, " ").trim()}]]`;
}
