/** What bringing notes back will do, in words. */
import type { Plan } from "@/reading/exports/planImport";
import type { FoundFiles } from "@/reading/exports/readFiles";
import { language, type MessageName, say } from "../../words";

/** What is said of a file that could not be read. */
export const troubleNames: Record<FoundFiles["troubles"][number]["kind"], MessageName> = {
  broken: "fileBroken",
  tooLarge: "fileTooLarge",
  locked: "fileLocked",
  noNotes: "fileNoNotes",
};

/** Gives a plan in one sentence: "12 new notes, 3 changed, 40 the same". */
export function sayPlan({ notes, same, challenges }: Plan): string {
  const count = (kind: string) => notes.filter((one) => one.kind === kind).length;
  const parts = [
    [count("fresh"), "importFresh"],
    [count("changed"), "importChanged"],
    [count("both"), "importBoth"],
    [same, "importSame"],
    [challenges.length, "importChallenges"],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, name]) => say(name, { count: number }));
  if (said.length === 0) return say("importNothing");
  return new Intl.ListFormat(language(), { type: "unit" }).format(said);
}
