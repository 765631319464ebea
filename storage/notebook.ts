/** All notes with what belongs to them, to be written into files. */
import { database } from "./database";
import type { Note } from "./notes";
import type { Place } from "./quotes";
import { challengesByNote } from "./ties";

/** A quote as it stands in a file; when it was made may be unknown there. */
export interface EntryQuote extends Place {
  madeAt?: number;
}

/** What of a note is written into a file. Times in ms. */
export interface Entry {
  postKey: string;
  title: string;
  link?: string;
  blog: string;
  author?: string;
  publishedAt?: number;
  text: string;
  createdAt: number;
  changedAt: number;
  /** The titles of the challenges that it is tied to. */
  challenges: string[];
  quotes: EntryQuote[];
}

/** Gives what can be written into files of all notes, or of some: the oldest first. */
export async function readEntries(postKeys?: string[]): Promise<Entry[]> {
  const { notes: table, posts: postTable } = database;
  const all = postKeys ? await table.bulkGet(postKeys) : await table.toArray();
  const notes = all.filter((note): note is Note => note !== undefined && note.text.trim() !== "");
  notes.sort((one, other) => one.createdAt - other.createdAt);
  const keys = notes.map(({ postKey }) => postKey);
  const [posts, ties, quotes] = await Promise.all([
    postTable.bulkGet(keys),
    challengesByNote(),
    quotesByNote(),
  ]);
  return notes.map(({ postKey, title, link, blog, text, createdAt, changedAt }, i) => {
    const { author, publishedAt } = posts[i] ?? {};
    return {
      postKey,
      title,
      ...(link === undefined ? {} : { link }),
      blog,
      ...(author === undefined ? {} : { author }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      text,
      createdAt,
      changedAt,
      challenges: (ties.get(postKey) ?? []).map((challenge) => challenge.title),
      quotes: quotes.get(postKey) ?? [],
    };
  });
}

async function quotesByNote(): Promise<Map<string, EntryQuote[]>> {
  const standing = (await database.quotes.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
  standing.sort((one, other) => one.madeAt - other.madeAt);
  return Map.groupBy(standing, ({ postKey }) => postKey);
}
