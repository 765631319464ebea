/** Words for invented texts, the commonest first: those of the packages' own documentation, and made-up kin of them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../build.ts";

const endings = ["", "s", "ing", "ed", "er", "able", "ness", "less"];

/** Gives `most` different words. */
export function makeVocabulary(most: number): string[] {
  const counts = new Map<string, number>();
  for (const word of readDocumentation()
    .toLowerCase()
    .match(/[a-z]{2,}/g) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].sort((one, other) => other[1] - one[1]).map(([word]) => word);
  return [...new Set(endings.flatMap((ending) => words.map((word) => word + ending)))].slice(0, most);
}

function readDocumentation(): string {
  const folder = join(root, "node_modules");
  return readdirSync(folder)
    .flatMap((name) => {
      try {
        return [readFileSync(join(folder, name, "README.md"), "utf8")];
      } catch {
        return [];
      }
    })
    .join("\n");
}
