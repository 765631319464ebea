/**
 * Posts' texts that were read for the search, a segment of posts at a time. The newest segment that has a post is the one
 * that holds.
 *
 * A segment's thousands of rows are written in many transactions, and the segment itself, together with the marks of
 * what it was made from, in a last small one. The worker may be ended before that: then the marks still stand, and the
 * segment is still noted among those to be swept away. So nothing is lost, and nothing is there twice.
 */
import { database } from "./database";
import { putTermCounts, type TermCounts } from "./termCounts";
import type { TextMark } from "./textMarks";
import { deleteTermRows, type SegmentRow, writeTermRows } from "./textTerms";

/** The posts of a segment: a post's place is its number in the segment's rows. Written once, never changed. */
export interface TextSegment {
  id: number;
  keys: string[];
}

/** What is known of all segments: a fact in `settings`. */
interface Shelf {
  /** What the terms were made by: where that is another rule than today's, everything is read anew. */
  rule: number;
  /** The highest number a segment ever had; none is given twice. */
  last: number;
  /** Segments that are not finished, or no longer wanted: their rows are to be deleted. */
  toSweep: number[];
  /** How many posts each finished segment has. */
  sizes: Record<number, number>;
  /** When they were last looked through for one that is worn, ms. */
  lookedAt?: number;
}

const name = "textSegments";

/** Gives the numbers of the finished segments. */
export async function textSegmentIds(): Promise<number[]> {
  return database.textSegments.toCollection().primaryKeys();
}

/** Gives those of the segments that are there. */
export async function findTextSegments(ids: number[]): Promise<TextSegment[]> {
  return (await database.textSegments.bulkGet(ids)).filter((segment) => segment !== undefined);
}

/** Gives how many posts each finished segment has. */
export async function textSegmentSizes(): Promise<{ id: number; size: number }[]> {
  const { sizes } = await readShelf();
  return Object.entries(sizes).map(([id, size]) => ({ id: Number(id), size }));
}

/** Tells whether the segments were last looked through before `since` (ms), and notes that they are now. */
export async function lookThrough(since: number, now: number): Promise<boolean> {
  return changeShelf((shelf) => {
    if ((shelf.lookedAt ?? 0) >= since && (shelf.lookedAt ?? 0) <= now) return false;
    shelf.lookedAt = now;
    return true;
  });
}

/** What a segment was made from, and what it takes the place of. */
export interface Replaced {
  /** Marks that are done with. */
  marks?: number[];
  /** What is left of one of them. */
  rest?: TextMark | undefined;
  /** Segments whose posts are all in the new one. */
  segments?: number[];
  /** In how many texts each term stands, these included, where they were not counted before. */
  counts?: TermCounts | undefined;
}

/** Writes a segment, in many transactions; it is there, and what it replaces is gone, with the last one. */
export async function writeTextSegment(
  keys: string[],
  rows: SegmentRow[],
  { marks = [], rest, segments = [], counts }: Replaced,
): Promise<void> {
  const id = await beginSegment();
  await writeTermRows(id, rows);
  const { textSegments, textMarks, termCounts, settings } = database;
  await database.transaction("rw", textSegments, textMarks, termCounts, settings, async () => {
    const shelf = await readShelf();
    // It was all thrown away meanwhile.
    if (!shelf.toSweep.includes(id)) return;
    await textSegments.add({ id, keys });
    await textSegments.bulkDelete(segments);
    await textMarks.bulkDelete(marks);
    if (rest) await textMarks.put(rest);
    if (counts) await putTermCounts(counts);
    for (const segment of segments) delete shelf.sizes[segment];
    shelf.sizes[id] = keys.length;
    shelf.toSweep = [...shelf.toSweep.filter((one) => one !== id), ...segments];
    await writeShelf(shelf);
  });
  await sweepTextSegments();
}

/** Deletes the rows of segments that were not finished, or that are no longer wanted. */
export async function sweepTextSegments(): Promise<void> {
  for (const id of (await readShelf()).toSweep) {
    await deleteTermRows(id);
    await changeShelf((shelf) => {
      shelf.toSweep = shelf.toSweep.filter((one) => one !== id);
    });
  }
}

/** Throws every segment away and marks all texts as unread, unless they were read by this rule. */
export async function readAnewUnless(rule: number): Promise<void> {
  const { textSegments, textMarks, termCounts, settings } = database;
  await database.transaction("rw", textSegments, textMarks, termCounts, settings, async () => {
    const shelf = await readShelf();
    if (shelf.rule === rule) return;
    if (shelf.last > 0) {
      await textSegments.clear();
      await termCounts.clear();
      await textMarks.clear();
      await textMarks.add({ after: "" });
    }
    const old = Object.keys(shelf.sizes).map(Number);
    await writeShelf({ ...shelf, rule, sizes: {}, toSweep: [...new Set([...shelf.toSweep, ...old])] });
  });
}

/** Gives the number of a new segment, noted among those to be swept away until it is finished. */
async function beginSegment(): Promise<number> {
  return changeShelf((shelf) => {
    shelf.last += 1;
    shelf.toSweep.push(shelf.last);
    return shelf.last;
  });
}

async function changeShelf<T>(change: (shelf: Shelf) => T): Promise<T> {
  return database.transaction("rw", database.settings, async () => {
    const shelf = await readShelf();
    const result = change(shelf);
    await writeShelf(shelf);
    return result;
  });
}

async function readShelf(): Promise<Shelf> {
  const known = (await database.settings.get(name))?.value as Shelf | undefined;
  return known ?? { rule: 0, last: 0, toSweep: [], sizes: {} };
}

async function writeShelf(shelf: Shelf): Promise<void> {
  await database.settings.put({ name, value: shelf });
}
