/** How notes are put together under headings. Pure, but for the names of months. */
import type { Note } from "@/storage/notes";
import { language, say } from "../../words";
import type { Notebook } from "./useNotebook";

/** What notes are ordered by. */
export type Order = "time" | "challenge" | "blog";

/** Notes under a heading. */
export interface Group {
  id: string;
  title: string;
  notes: Note[];
}

/** Gives notes in groups: by the month in which they were begun, by what they are tied to, or by blog. */
export function groupNotes(notes: Note[], order: Order, { challenges, tied }: Notebook): Group[] {
  if (order === "time") return groupBy(notes, ({ createdAt }) => sayMonth(createdAt));
  if (order === "blog") {
    const compare = new Intl.Collator(language()).compare;
    const groups = groupBy(notes, ({ blog }) => blog || say("unknownBlog"));
    return groups.sort((one, other) => compare(one.title, other.title));
  }
  const ofChallenges = challenges.map(({ id, title }) => ({
    id,
    title: title || say("untitled"),
    notes: notes.filter(({ postKey }) => tied.get(postKey)?.some((challenge) => challenge.id === id)),
  }));
  const untied = notes.filter(({ postKey }) => !tied.has(postKey));
  return [...ofChallenges, { id: "", title: say("tiedToNone"), notes: untied }].filter(
    (group) => group.notes.length > 0,
  );
}

function groupBy(notes: Note[], titleOf: (note: Note) => string): Group[] {
  return [...Map.groupBy(notes, titleOf)].map(([title, theirs]) => ({ id: title, title, notes: theirs }));
}

/** Gives the month of an instant as a heading, which begins with a capital. */
function sayMonth(at: number): string {
  const month = new Intl.DateTimeFormat(language(), { month: "long", year: "numeric" }).format(at);
  return month.charAt(0).toLocaleUpperCase(language()) + month.slice(1);
}
