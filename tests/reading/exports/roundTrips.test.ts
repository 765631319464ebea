/** What leaves Pitwall comes back as it was, whatever stands in it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv, writeCsv } from "@/reading/exports/csv";
import { exportNotes } from "@/reading/exports/exportNotes";
import { readHead, writeHead } from "@/reading/exports/frontMatter";
import { fromMarkdown, toMarkdown } from "@/reading/exports/markdown";
import { unweaveQuotes, weaveQuotes } from "@/reading/exports/quoteLines";
import { readFiles } from "@/reading/exports/readFiles";
import { fromReadwise, toReadwise } from "@/reading/exports/readwise";
import type { Entry } from "@/storage/notebook";

/** Words as bad as they come for YAML, Markdown and CSV. */
const bad = fc.constantFrom(
  "---",
  "\n---\n",
  ": ",
  "#",
  "# tag",
  "> ",
  "> [↪](x)",
  "> [↩](x)",
  "\n> [↪↪](x)",
  "[[a]]",
  '"',
  "'",
  "'=",
  "=1+1",
  "@x",
  "\t",
  "\\",
  "- item",
  "&a",
  "*b",
  "!tag",
  "%25",
  "null",
  "yes",
  "0x1",
  "1e3",
  "~",
  "{a: b}",
  "\u0085",
  "\u2028",
  "\ufeff",
  "\u0007",
  "שלום",
  "👩🏽‍💻",
  "é",
  "Q: a\nA: b",
  "%%",
  "<script>",
  ",",
  ";",
  "\n\n\n",
  " ",
  "``` \n",
  "](",
  "`",
  "|",
);
const word = fc.oneof(fc.string({ unit: "grapheme" }), bad);
const words = fc.array(word, { maxLength: 8 }).map((parts) => parts.join(""));
const said = words.filter((text) => text.trim() !== "");
/** As a text area gives it: line ends are \n. */
const text = said.map((one) => one.replace(/\r\n?/g, "\n")).filter((one) => one.trim() !== "");
const line = words.map((one) => one.replace(/\s+/g, " ").trim()).filter((one) => one !== "");
const quote = fc.record({
  exact: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
  prefix: line,
  suffix: line,
});
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const entry: fc.Arbitrary<Entry> = fc
  .record({
    postKey: said,
    title: words,
    link: fc.option(fc.webUrl({ withFragments: true, withQueryParameters: true }), { nil: undefined }),
    blog: words,
    text,
    createdAt: time,
    changedAt: time,
    challenges: fc.array(said, { maxLength: 3 }),
    quotes: fc.array(quote, { maxLength: 2 }),
  })
  .map(({ link, ...rest }) => ({ ...rest, ...(link === undefined ? { quotes: [] } : { link }) }));

/** What of an entry a file keeps. */
function essence({ postKey, title, link, blog, text, createdAt, changedAt, challenges }: Partial<Entry>) {
  return {
    postKey,
    title: title || undefined,
    link,
    blog: blog || "",
    text,
    createdAt,
    changedAt,
    challenges,
  };
}

describe("a round trip gives back", () => {
  it("every value of a head of YAML", () => {
    fc.assert(
      fc.property(said, fc.array(said, { minLength: 1, maxLength: 4 }), words, (title, tags, body) => {
        const { head, body: rest } = readHead(writeHead({ title, tags }) + body);
        expect(head.get("title")).toBe(title);
        expect(head.get("tags")).toEqual(tags);
        expect(rest).toBe(body);
      }),
    );
  });

  it("a text into which quotes were woven, and the quotes", () => {
    fc.assert(
      fc.property(text, fc.array(quote, { maxLength: 3 }), fc.webUrl(), (before, quotes, link) => {
        const { text: after, quotes: found } = unweaveQuotes(weaveQuotes(before, quotes, link));
        expect(after).toBe(before);
        expect(found).toHaveLength(quotes.length);
      }),
    );
  });

  it("a quote whose words stand in the note, with what stands around it", () => {
    const quotes = [{ exact: "One (1), two-three.\nNext.", prefix: "before -", suffix: ", after" }];
    const before = "I think:\n\n> One (1), two-three.\n>\n> Next.\n\nso.";
    const woven = weaveQuotes(before, quotes, "https://a.example/1#part");
    expect(woven).toContain("> Next.\n> [↪](https://a.example/1#part:~:text=before%20%2D-,One%20%281%29");
    expect(unweaveQuotes(woven)).toEqual({ text: before, quotes });
  });

  it("a note from its Markdown file", () => {
    fc.assert(
      fc.property(entry, (one) => {
        expect(essence(fromMarkdown("x", toMarkdown(one)) as Partial<Entry>)).toEqual(essence(one));
      }),
      { numRuns: 500 },
    );
  });

  it("a note from its Markdown file whose line ends another system changed", () => {
    fc.assert(
      fc.property(entry, (one) => {
        const changed = toMarkdown(one).replaceAll("\n", "\r\n");
        expect(fromMarkdown("x", changed).text).toBe(one.text.replaceAll("\r", ""));
      }),
    );
  });

  it("all notes from the archive", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 6 }), async (entries) => {
        const file = await exportNotes("markdown", entries, { day: "2026-03-01", untitled: "Untitled" });
        const bytes = file.content as Uint8Array<ArrayBuffer>;
        const { entries: found, troubles } = await readFiles([new File([bytes], file.name)]);
        expect(troubles).toEqual(entries.length === 0 ? [{ name: file.name, kind: "noNotes" }] : []);
        expect(found.map((one) => essence(one as Partial<Entry>))).toEqual(entries.map(essence));
      }),
      { numRuns: 60 },
    );
  });

  it("every cell of a table, and no cell that a spreadsheet computes is left", () => {
    fc.assert(
      fc.property(fc.array(fc.array(words, { minLength: 2, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const csv = writeCsv(rows);
        expect(readCsv(csv)).toEqual(rows);
        const cells = readCsv(csv.replaceAll("'", "`")).flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
    );
  });

  it("a note's words from the table for Readwise", () => {
    fc.assert(
      fc.property(entry, (one) => {
        const [found] = fromReadwise("x", toReadwise([{ ...one, quotes: [] }])) ?? [];
        expect(found?.text.startsWith(one.text)).toBe(true);
        expect(found?.title ?? "").toBe(one.title);
        expect(found?.link).toBe(one.link);
      }),
    );
  });
});
