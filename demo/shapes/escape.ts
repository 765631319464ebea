/** How text stands in XML and HTML. */

/** Gives text as it may stand in an element or between double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Gives text in a CDATA section. */
export function wrapCdata(text: string): string {
  return `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

/** Gives paragraphs as HTML. */
export function toHtml(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `<p>${escapeXml(paragraph)}</p>`).join("\n");
}

/** Gives a moment (ms) as RSS writes it: `Sun, 02 Aug 2026 13:01:40 GMT`, or `+0000` in place of `GMT`. */
export function writeRssDate(at: number, zone: "GMT" | "+0000" = "GMT"): string {
  return new Date(at).toUTCString().replace("GMT", zone);
}

/** Gives a moment (ms) as Atom writes it, in seconds: `2026-08-02T13:01:40+00:00`. */
export function writeAtomDate(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}+00:00`;
}
