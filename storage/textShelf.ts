/** What is known of all segments of texts together. */
import { database } from "./database";

/** A fact in `settings`. */
export interface Shelf {
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

/** Changes it, and gives what `change` gives. */
export async function changeShelf<T>(change: (shelf: Shelf) => T): Promise<T> {
  return database.transaction("rw", database.settings, async () => {
    const shelf = await readShelf();
    const result = change(shelf);
    await writeShelf(shelf);
    return result;
  });
}

/** Gives it as it stands. */
export async function readShelf(): Promise<Shelf> {
  const known = (await database.settings.get(name))?.value as Shelf | undefined;
  return known ?? { rule: 0, last: 0, toSweep: [], sizes: {} };
}

/** Writes it. */
export async function writeShelf(shelf: Shelf): Promise<void> {
  await database.settings.put({ name, value: shelf });
}
