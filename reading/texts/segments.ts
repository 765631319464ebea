/** Which segments of texts are joined. Pure. */

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
