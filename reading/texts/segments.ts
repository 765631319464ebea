/** Which segments of texts are joined or written anew. Pure. */
import type { TextSegment } from "@/storage/textSegments";

/** A segment with so many posts is large enough for ever. */
const large = 512;
/** So many segments of one size become one of the next; sizes differ by as much. */
const many = 8;

/**
 * Gives the segments that are to become one: eight of less than 8 posts, of less than 64 or of less than 512; else none.
 * A search reads a row of each segment. So there are never many small ones, and a text is read four times at most.
 */
export function chooseToJoin(segments: { id: number; size: number }[]): number[] {
  const small = segments.filter(({ size }) => size < large);
  const ofSize = Map.groupBy(small, ({ size }) => Math.floor(Math.log2(Math.max(size, 1)) / Math.log2(many)));
  const alike = [...ofSize.values()].find(({ length }) => length >= many) ?? [];
  return takeUntilLarge(alike).map(({ id }) => id);
}

/** Eight of the largest of the small ones would be too much to read at once. */
function takeUntilLarge(segments: { id: number; size: number }[]): { id: number; size: number }[] {
  const taken: typeof segments = [];
  let size = 0;
  for (const segment of segments) {
    if (taken.length === many || (size >= large && taken.length > 1)) break;
    taken.push(segment);
    size += segment.size;
  }
  return taken;
}

/**
 * Gives the segments of which newer ones hold more than half, each with the posts that it alone still holds: what is left
 * of texts that were changed or deleted since.
 */
export function chooseWorn(segments: TextSegment[]): TextSegment[] {
  const held = new Set<string>();
  const worn: TextSegment[] = [];
  for (const { id, keys } of segments.toSorted((one, other) => other.id - one.id)) {
    const own = keys.filter((key) => !held.has(key));
    for (const key of own) held.add(key);
    if (own.length < keys.length / 2) worn.push({ id, keys: own });
  }
  return worn;
}
