/** What of files is brought back into the notebook. */
import { keepInBin } from "./bin";
import { allChallenges, type Challenge } from "./challenges";
import { database } from "./database";
import type { EntryQuote } from "./notebook";
import type { Note } from "./notes";
import type { Tie } from "./ties";

/** What is there already when notes are brought back. */
export interface Present {
  notes: Map<string, Note>;
  challenges: Challenge[];
  /** The key of a post by another one under which it is known, such as that of its link. */
  ownKeys: Map<string, string>;
}

/** What is to be written when notes are brought back. */
export interface Bringing {
  notes: Note[];
  /** Those of which the words are replaced: they go into the bin. */
  replaced: Note[];
  /** The titles of the challenges to which a note is tied, by its key. */
  ties: Map<string, string[]>;
  quotes: Map<string, EntryQuote[]>;
}

/** Gives what is there of posts with these keys, and of all notes and challenges. */
export async function readPresent(keys: string[]): Promise<Present> {
  const [all, challenges] = await Promise.all([database.notes.toArray(), allChallenges()]);
  const notes = new Map(all.map((note) => [note.postKey, note]));
  // Each key that is looked for costs a tenth of a millisecond; one that has a note needs no post.
  const unknown = keys.filter((key) => !notes.has(key));
  const posts = await database.posts.where("keys").anyOf(unknown).toArray();
  return {
    notes,
    challenges,
    ownKeys: new Map(posts.flatMap(({ key, keys: theirs }) => theirs.map((one) => [one, key]))),
  };
}

/**
 * Writes what is brought back (`now` in ms), in one transaction: all of it or nothing. `plan` is asked inside it, so that what
 * was written meanwhile counts.
 */
export async function bringBack(
  keys: string[],
  plan: (present: Present) => Bringing,
  now: number,
): Promise<void> {
  const { notes, posts, bin, challenges, ties, quotes } = database;
  await database.transaction("rw", [notes, posts, bin, challenges, ties, quotes], async () => {
    const bringing = plan(await readPresent(keys));
    await bin.bulkAdd(keepInBin(bringing.replaced, now));
    await notes.bulkPut(bringing.notes);
    await bringTies(bringing.ties, now);
    await bringQuotes(bringing.quotes, now);
  });
}

/** Gives a title as it is compared: no reader has two challenges that differ by capitals alone. */
export function sameTitle(title: string): string {
  return title.trim().replace(/\s+/g, " ").toLowerCase();
}

/** A tie that the reader has cut stays cut. */
async function bringTies(titles: Map<string, string[]>, now: number): Promise<void> {
  const ids = new Map((await allChallenges()).map(({ id, title }) => [sameTitle(title), id]));
  const ties: Tie[] = [];
  for (const [noteKey, theirs] of titles) {
    for (const title of theirs) {
      const id = ids.get(sameTitle(title)) ?? (await begin(title, now));
      ids.set(sameTitle(title), id);
      ties.push({ noteKey, to: `challenge:${id}`, madeAt: now, changedAt: now });
    }
  }
  const known = await database.ties.bulkGet(ties.map(({ noteKey, to }) => [noteKey, to]));
  await database.ties.bulkPut(ties.filter((_, i) => known[i] === undefined));
}

async function begin(title: string, now: number): Promise<string> {
  const id = crypto.randomUUID();
  const empty = { why: "", tried: "", happened: "", state: "open" as const };
  await database.challenges.add({ id, title: title.trim(), ...empty, createdAt: now, changedAt: now });
  return id;
}

/** A quote that the reader has removed stays removed. */
async function bringQuotes(quotes: Map<string, EntryQuote[]>, now: number): Promise<void> {
  for (const [postKey, theirs] of quotes) {
    const known = await database.quotes.where("postKey").equals(postKey).toArray();
    const fresh = theirs.filter(({ exact }) => !known.some((quote) => quote.exact === exact));
    await database.quotes.bulkAdd(
      fresh.map(({ exact, prefix, suffix }) => ({
        id: crypto.randomUUID(),
        postKey,
        exact,
        prefix,
        suffix,
        madeAt: now,
        changedAt: now,
      })),
    );
  }
}
