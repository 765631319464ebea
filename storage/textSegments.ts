/**
 * Posts' texts that were read for the search, a segment of posts at a time. The newest segment that has a post is the one
 * that holds.
 *
 * A segment's thousands of rows are written in many transactions, and the segment itself, together with the marks of
 * what it was made from, in a last small one. The worker may be ended before that: then the marks still stand, and the
 * segment is still noted among those to be swept away. So nothing is lost, and nothing is there twice.
 */
import { database } from "./database";
import type { TextMark } from "./textMarks";
import { changeShelf, readShelf, writeShelf } from "./textShelf";
import { deleteTermRows, segmentsWithRows, type TermRow, writeTermRows } from "./textTerms";

/** The posts of a segment: a post's place is its number in the segment's rows. Written once, never changed. */
export interface TextSegment {
  id: number;
  keys: string[];
}

/** Gives the numbers of the finished segments. */
export async function textSegmentIds(): Promise<number[]> {
  return database.textSegments.toCollection().primaryKeys();
}

/** Gives those of the segments that are there. */
export async function findTextSegments(ids: number[]): Promise<TextSegment[]> {
  return (await database.textSegments.bulkGet(ids)).filter((segment) => segment !== undefined);
}

/** What a segment was made from, and what it takes the place of. */
export interface Replaced {
  /** Marks that are done with. */
  marks?: number[];
  /** What is left of one of them. */
  rest?: TextMark | undefined;
  /** Segments whose posts are all in the new one. */
  segments?: number[];
}

/** Writes a segment, in many transactions; it is there, and what it replaces is gone, with the last one. */
export async function writeTextSegment(
  keys: string[],
  rows: Omit<TermRow, "segment">[],
  { marks = [], rest, segments = [] }: Replaced,
): Promise<void> {
  const id = await beginSegment();
  await writeTermRows(id, rows);
  const { textSegments, textMarks, settings } = database;
  await database.transaction("rw", textSegments, textMarks, settings, async () => {
    const shelf = await readShelf();
    // It was all thrown away meanwhile.
    if (!shelf.toSweep.includes(id)) return;
    await textSegments.add({ id, keys });
    await textSegments.bulkDelete(segments);
    await textMarks.bulkDelete(marks);
    if (rest) await textMarks.put(rest);
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

/**
 * Throws every segment away and marks all texts as unread, unless they were read by this rule. Without the shelf, which a
 * restored backup may not have, the rows tell which segments there are.
 */
export async function readAnewUnless(rule: number): Promise<void> {
  if ((await readShelf()).rule === rule) return;
  const old = await segmentsWithRows();
  const { textSegments, textMarks, settings } = database;
  await database.transaction("rw", textSegments, textMarks, settings, async () => {
    const shelf = await readShelf();
    if (old.length > 0) {
      await textSegments.clear();
      await textMarks.clear();
      await textMarks.add({ after: "" });
    }
    const toSweep = [...new Set([...shelf.toSweep, ...old])];
    await writeShelf({ ...shelf, rule, last: Math.max(shelf.last, ...old), sizes: {}, toSweep });
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
