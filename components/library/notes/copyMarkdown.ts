/** Notes and challenges as Markdown to be pasted. */
import { toPastedMarkdown } from "@/reading/exports/markdown";
import type { Challenge } from "@/storage/challenges";
import { readEntries } from "@/storage/notebook";
import type { Note } from "@/storage/notes";
import { say } from "../../words";

/** Gives notes as Markdown, each under its title. */
export async function copyNotes(postKeys: string[]): Promise<string> {
  const entries = await readEntries(postKeys);
  return entries.map((entry) => toPastedMarkdown(entry, say("untitled"))).join("\n");
}

/** Gives a challenge as Markdown: what was written about it, and its notes. */
export async function copyChallenge(challenge: Challenge, notes: Note[]): Promise<string> {
  const parts = [
    ["challengeWhy", challenge.why],
    ["challengeTried", challenge.tried],
    ["challengeHappened", challenge.happened],
  ] as const;
  const said = parts
    .filter(([, text]) => text.trim() !== "")
    .map(([name, text]) => `**${say(name)}**\n\n${text.trim()}\n`);
  const title = `# ${challenge.title.replace(/\s+/g, " ").trim() || say("untitled")}\n`;
  return [title, ...said, await copyNotes(notes.map(({ postKey }) => postKey))].join("\n");
}
