import { allChallenges } from "@/storage/challenges";
import { allNotes } from "@/storage/notes";
import { listPosts } from "@/storage/postLists";
import { findPosts } from "@/storage/posts";
import { findNotes } from "@/storage/someNotes";
import { allTies, idOf } from "@/storage/ties";
import { drawUp, type Graph, mostDots } from "./graph";

/** Reads what the map shows and draws it up. */
export async function readGraph(): Promise<Graph> {
  const [challenges, written, ties, starred] = await Promise.all([
    allChallenges(),
    allNotes(),
    allTies(),
    listPosts("starred", mostDots),
  ]);
  const tied = ties.filter(({ to }) => to.startsWith("post:")).map(idOf);
  const known = new Set(written.map(({ postKey }) => postKey));
  // A note without a text is a dot where it is tied, or where its post is gone and a tie leads there.
  const silent = [...new Set([...ties.map(({ noteKey }) => noteKey), ...tied])].filter(
    (key) => !known.has(key),
  );
  const notes = [...written, ...(await findNotes(silent)).filter((note) => note !== undefined)];
  const keys = new Set([...notes.map(({ postKey }) => postKey), ...tied]);
  const posts = [...(await findPosts([...keys])), ...starred];
  return drawUp({ challenges, notes, ties, posts });
}
