/** The notes as a file, in one of the forms that other tools read. Pure. */
import type { Zippable } from "fflate";
import type { Entry } from "@/storage/notebook";
import { toAnki } from "./anki";
import { toAnnotations } from "./annotations";
import { makeNamer } from "./fileNames";
import { toMarkdown } from "./markdown";
import { toReadwise } from "./readwise";

/** The forms, the one that can bring everything back first. */
export const formats = ["markdown", "readwise", "annotations", "anki"] as const;

/** A form in which notes leave. */
export type Format = (typeof formats)[number];

/** A file that is ready to be saved. */
export interface ReadyFile {
  name: string;
  type: string;
  content: string | Uint8Array<ArrayBuffer>;
}

/** Gives the file; `day` (2026-03-01) stands in its name, `untitled` names a note without a title. */
export async function exportNotes(
  format: Format,
  entries: Entry[],
  { day, untitled }: { day: string; untitled: string },
): Promise<ReadyFile> {
  const name = `pitwall-notes-${day}`;
  switch (format) {
    case "markdown":
      return { name: `${name}.zip`, type: "application/zip", content: await zipMarkdown(entries, untitled) };
    case "readwise":
      return { name: `${name}.csv`, type: "text/csv", content: toReadwise(entries) };
    case "annotations":
      return { name: `${name}.jsonld`, type: "application/ld+json", content: toAnnotations(entries) };
    case "anki":
      return { name: `${name}-anki.txt`, type: "text/plain", content: toAnki(entries) };
  }
}

/** The library that packs is fetched when it is needed. */
async function zipMarkdown(entries: Entry[], untitled: string): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import("fflate");
  const nameOf = makeNamer(".md", untitled);
  const files: Zippable = {};
  for (const entry of entries)
    files[nameOf(entry.title)] = [strToU8(toMarkdown(entry)), { mtime: timeOf(entry) }];
  return zipSync(files, { level: 6 }) as Uint8Array<ArrayBuffer>;
}

/** An archive knows no time before 1980 and none after 2099. */
function timeOf({ changedAt }: Entry): number {
  return Math.min(Math.max(changedAt, Date.UTC(1980, 0, 2)), Date.UTC(2099, 11, 30)) || Date.UTC(1980, 0, 2);
}
