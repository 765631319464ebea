/** Real captured feeds: other people's texts, which lie beside the project on some machines and never in it. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

const folder = process.env["PITWALL_FEEDS"] ?? new URL("../../shared/feeds", import.meta.url).pathname;

/** Tells whether a folder of captures is there; where it is not, prints that its tests are skipped. */
export function hasCaptures(part: string): boolean {
  const isThere = existsSync(join(folder, part));
  if (!isThere) console.log(`Skipped: no captured feeds in ${part} on this machine.`);
  return isThere;
}

/** Gives the files below a part of the captures by their path in it, sorted. */
export function listCaptures(part: string): string[] {
  const root = join(folder, part);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => relative(folder, join(root, path)))
    .sort();
}

/** Gives a capture's bytes. */
export function readCapture(path: string): Uint8Array {
  return readFileSync(join(folder, path));
}

/** Gives the manifest: what a trusted parser finds in each capture. */
export function readManifest(): {
  path: string;
  entries: number;
  withTitleAndLink: number;
  version: string;
}[] {
  const [, ...lines] = readFileSync(join(folder, "MANIFEST.tsv"), "utf8").trim().split("\n");
  return lines.map((line) => {
    const [path = "", , , entries, complete, version = ""] = line.split("\t");
    return { path, entries: Number(entries), withTitleAndLink: Number(complete), version };
  });
}
