/** Notes and quotes as W3C Web Annotations (JSON-LD), which annotation tools share. Pure. */
import type { Entry, EntryQuote } from "@/storage/notebook";

/** Gives the JSON text of an AnnotationPage (Web Annotation Data Model, §5.2): a comment for each note, a highlight for each quote. */
export function toAnnotations(entries: Entry[]): string {
  const page = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationPage",
    items: entries.flatMap((entry) => [
      comment(entry),
      ...entry.quotes.map((quote, i) => highlight(entry, quote, i)),
    ]),
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function comment(entry: Entry): object {
  const tags = entry.challenges.map((value) => ({ type: "TextualBody", purpose: "tagging", value }));
  const body = { type: "TextualBody", purpose: "commenting", format: "text/markdown", value: entry.text };
  return {
    id: idOf(entry),
    type: "Annotation",
    motivation: "commenting",
    ...times(entry.createdAt, entry.changedAt),
    body: [body, ...tags],
    target: targetOf(entry),
  };
}

/** The selector finds the words again by what stands around them (§4.2.4). */
function highlight(entry: Entry, { exact, prefix, suffix, madeAt }: EntryQuote, i: number): object {
  const around = { ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
  return {
    id: `${idOf(entry)}:${i + 1}`,
    type: "Annotation",
    motivation: "highlighting",
    ...times(madeAt),
    target: { source: targetOf(entry), selector: { type: "TextQuoteSelector", exact, ...around } },
  };
}

function targetOf(entry: Entry): string {
  return entry.link ?? idOf(entry);
}

/** The model wants an IRI; a note has no address on the web. */
function idOf({ postKey }: Entry): string {
  return `urn:pitwall:${encodeURIComponent(postKey.toWellFormed())}`;
}

function times(created: number | undefined, modified?: number): object {
  return Object.fromEntries(
    Object.entries({ created, modified }).flatMap(([name, at]) => {
      const date = new Date(at ?? Number.NaN);
      return Number.isNaN(date.getTime()) ? [] : [[name, date.toISOString()]];
    }),
  );
}
