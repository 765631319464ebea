/**
 * The texts of posts that the reader is done with are dropped after a while, where that is chosen: the text alone, never
 * the post, its marks or its note. What is unread, starred or noted keeps its text. The mark of the text stays with the
 * post, so that the next poll does not take the old text for a correction.
 */
import { database } from "./database";
import type { Post } from "./posts";
import { changePreferences, type Preferences, readPreferences } from "./preferences";
import { markTexts } from "./textMarks";

const name = "textPruning";
const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** So many texts are looked at in one transaction: a keystroke in a note waits for no more than that. */
const batch = 200;

const ages: Partial<Record<Preferences["texts"], number>> = {
  year: 365 * day,
  quarter: 90 * day,
  month: 30 * day,
};

/** How far it is; one that was ended in the middle goes on there. */
interface Pruning {
  /** The next one begins then, ms. */
  notBefore: number;
  /** The key of the last text that was looked at, while it is under way. */
  after?: string;
}

/** Chooses for how long texts are kept. Nothing is dropped for an hour: until then it can be chosen otherwise. `now` in ms. */
export async function chooseTexts(texts: Preferences["texts"], now: number): Promise<void> {
  await database.transaction("rw", database.settings, async () => {
    await changePreferences({ texts });
    await keepPruning({ notBefore: now + hour });
  });
}

/** Drops the texts that are kept no longer, once a day at most (`now` in ms). Gives how many. */
export async function pruneTexts(now: number): Promise<number> {
  let dropped = 0;
  for (;;) {
    const step = await pruneSome(now);
    dropped += step.dropped;
    if (step.isOver) return dropped;
  }
}

/** One batch, and how far it went, in one transaction. The keys alone are read, never the texts. */
async function pruneSome(now: number): Promise<{ dropped: number; isOver: boolean }> {
  const { settings, bodies, posts, notes, textMarks } = database;
  const age = ages[(await readPreferences()).texts];
  if (age === undefined) return { dropped: 0, isOver: true };
  return database.transaction("rw", [settings, bodies, posts, notes, textMarks], async (transaction) => {
    const begun = (await settings.get(name))?.value as Pruning | undefined;
    const wait = begun ? waitOf(begun, now) : { notBefore: now + hour };
    if (wait && wait !== begun) await keepPruning(wait);
    if (wait) return { dropped: 0, isOver: true };
    const keys = await bodies
      .where("key")
      .above(begun?.after ?? "")
      .limit(batch)
      .primaryKeys();
    const old = await doneWith(keys, now - age);
    await bodies.bulkDelete(old);
    // The search is not to find what is not there.
    markTexts(old, transaction.idbtrans);
    const last = keys.at(-1);
    const isOver = last === undefined || keys.length < batch;
    await keepPruning(isOver ? { notBefore: now + day } : { notBefore: now, after: last });
    return { dropped: old.length, isOver };
  });
}

/**
 * What is to be waited for, or undefined where nothing is. Long after its time, either the computer was off or its clock
 * is wrong: a day more lets the reader set it right before anything is dropped.
 */
function waitOf(begun: Pruning, now: number): Pruning | undefined {
  if (begun.after !== undefined) return undefined;
  const late = now - begun.notBefore;
  if (late > 7 * day || late < -day) return { notBefore: now + day };
  return late < 0 ? begun : undefined;
}

/** Those of the posts that arrived before an instant (ms) and are read, not starred and not noted. */
async function doneWith(keys: string[], before: number): Promise<string[]> {
  const isDone = (post: Post | undefined) =>
    post !== undefined && post.arrivedAt < before && post.unread === 0 && post.starred === 0;
  const done = (await database.posts.bulkGet(keys)).filter(isDone).map((post) => post?.key ?? "");
  const notes = await database.notes.bulkGet(done);
  return done.filter((_, i) => !notes[i]?.text.trim());
}

async function keepPruning(value: Pruning): Promise<void> {
  await database.settings.put({ name, value });
}
