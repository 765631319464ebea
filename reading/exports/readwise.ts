/** Notes as Readwise takes them: CSV with the columns that its import documents. Pure. */

import type { Entry } from "@/storage/notebook";
import { readCsv, writeCsv } from "./csv";
import type { FoundEntry } from "./entry";

const columns = ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"];

/** Gives the table: a row for a note's own words, at location 0, and one for each quote. */
export function toReadwise(entries: Entry[]): string {
  const rows = entries.flatMap((entry) => {
    const { title, author, blog, link, text, challenges, quotes } = entry;
    const row = (words: string, note: string, location: number, at: number) => [
      words,
      title,
      author ?? blog,
      link ?? "",
      note,
      String(location),
      sayDate(at),
    ];
    return [
      row(text, challenges.join("; "), 0, entry.createdAt),
      ...quotes.map(({ exact, madeAt }, i) => row(exact, "", i + 1, madeAt ?? entry.createdAt)),
    ];
  });
  return writeCsv([columns, ...rows]);
}

/**
 * Gives the notes in such a table, also one of Readwise's own: what is one post's stands in one note, highlights as quotes.
 * Undefined where the table has no column for highlights.
 */
export function fromReadwise(name: string, text: string): FoundEntry[] | undefined {
  const [head = [], ...rows] = readCsv(text);
  const places = new Map(head.map((column, i) => [column.trim().toLowerCase(), i]));
  if (!places.has("highlight")) return undefined;
  const read = (row: string[], column: string) => row[places.get(column) ?? -1] ?? "";
  const byPost = Map.groupBy(rows, (row) => `${read(row, "url")}\n${read(row, "title")}`);
  return [...byPost.values()].map((theirs) => {
    const first = theirs[0] ?? [];
    const [title, link, date] = [read(first, "title"), read(first, "url"), timeOf(read(first, "date"))];
    const blog = read(first, "author");
    return {
      name: title || name,
      ...(title ? { title } : {}),
      ...(/^https?:/i.test(link) ? { link } : {}),
      ...(blog ? { blog } : {}),
      ...(date === undefined ? {} : { createdAt: date }),
      text: textOf(
        theirs.map((row) => ({
          words: read(row, "highlight"),
          note: read(row, "note"),
          at: read(row, "location"),
        })),
      ),
      challenges: [],
      quotes: [],
    };
  });
}

/** The reader's own words first, below them the quotes that do not stand in them, each with what was noted beside it. */
function textOf(rows: { words: string; note: string; at: string }[]): string {
  const own = rows.filter(({ at }) => at.trim() === "0").map(({ words }) => words);
  const text = own.join("\n\n");
  const quotes = rows
    .filter(({ at }) => at.trim() !== "0")
    .map(({ words, note }) => ({ quote: words.replace(/^/gm, "> "), words, note }))
    .filter(({ quote }) => !text.includes(quote.split("\n")[0] ?? ""))
    .flatMap(({ quote, words, note }) => [...(words.trim() ? [quote] : []), ...(note.trim() ? [note] : [])]);
  return [...(own.length > 0 ? [text] : []), ...quotes].join("\n\n");
}

/** In universal time: the column has no place for another. */
function sayDate(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 19).replace("T", " ");
}

function timeOf(text: string): number | undefined {
  const at = Date.parse(
    /^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?$/.test(text) ? `${text.replace(" ", "T")}Z` : text,
  );
  return Number.isFinite(at) ? at : undefined;
}
