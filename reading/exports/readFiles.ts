/** What a reader brings back: archives, Markdown files, or a table of Readwise's. */
import type { FoundEntry } from "./entry";
import { fromMarkdown } from "./markdown";
import { fromReadwise } from "./readwise";
import { type Bounds, readZip, ZipTrouble } from "./readZip";

const megabyte = 1024 * 1024;

/** More than this is no notebook. */
const bounds: Bounds = { files: 50_000, each: 16 * megabyte, all: 256 * megabyte };

/** What was found in files, and which of them could not be read, and why. */
export interface FoundFiles {
  entries: FoundEntry[];
  troubles: { name: string; kind: ZipTrouble["kind"] | "noNotes" }[];
}

/** A file as the browser gives it; in a chosen folder it has a path. */
export type GivenFile = Pick<File, "name" | "size" | "arrayBuffer" | "text"> & {
  webkitRelativePath?: string;
};

/** Gives what stands in files. One that cannot be read keeps no other from being read. */
export async function readFiles(files: GivenFile[]): Promise<FoundFiles> {
  const found: FoundFiles = { entries: [], troubles: [] };
  let size = 0;
  // A folder has more in it than notes.
  for (const file of files.filter((one) => !one.webkitRelativePath || isText(one.webkitRelativePath))) {
    size += file.size;
    const { entries, kind } = await tryFile(file, size > bounds.all);
    for (const entry of entries) found.entries.push(entry);
    if (kind) found.troubles.push({ name: file.name, kind });
  }
  return found;
}

type Tried = { entries: FoundEntry[]; kind?: FoundFiles["troubles"][number]["kind"] };

async function tryFile(file: GivenFile, isTooMuch: boolean): Promise<Tried> {
  if (isTooMuch) return { entries: [], kind: "tooLarge" };
  try {
    const entries = await readFile(file, file.webkitRelativePath || file.name);
    return entries.length > 0 ? { entries } : { entries, kind: "noNotes" };
  } catch (error) {
    return { entries: [], kind: error instanceof ZipTrouble ? error.kind : "broken" };
  }
}

async function readFile(file: GivenFile, path: string): Promise<FoundEntry[]> {
  if (isText(path)) {
    if (file.size > bounds.each) throw new ZipTrouble("tooLarge");
    return readText(path, await file.text());
  }
  if (!/\.zip$/i.test(path)) return [];
  const texts = await readZip(new Uint8Array(await file.arrayBuffer()), isText, bounds);
  return texts.flatMap(({ path: inside, text }) => readText(inside, text));
}

function readText(path: string, text: string): FoundEntry[] {
  const name = (path.split("/").at(-1) ?? path).replace(/\.\w+$/, "");
  if (/\.csv$/i.test(path)) return fromReadwise(name, text) ?? [];
  const entry = fromMarkdown(name, text);
  return entry.text.trim() === "" ? [] : [entry];
}

/** What macOS adds to an archive, and Obsidian's own folder, are not the reader's. */
function isText(path: string): boolean {
  return (
    /\.(md|markdown|txt|csv)$/i.test(path) &&
    !/(^|\/)(__MACOSX|\.[^/]+)\//.test(path) &&
    !/(^|\/)\._/.test(path)
  );
}
