/** What stands in front of a document's first element. Pure. */

/**
 * Gives the offset behind white space, the XML declaration, processing instructions and comments (XML 1.0 §2.8).
 * A loop, because a regular expression for "any number of comments" tries 2^n ways on n of them: 10 kB held it for ever.
 */
export function endOfProlog(text: string): number {
  let at = 0;
  for (;;) {
    while (isSpace(text, at)) at += 1;
    const closing = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : undefined;
    const end = closing ? text.indexOf(closing, at + 2) : -1;
    if (!closing || end < 0) return at;
    at = end + closing.length;
  }
}

function isSpace(text: string, at: number): boolean {
  return at < text.length && (text.charCodeAt(at) <= 0x20 || text[at] === "\ufeff");
}
