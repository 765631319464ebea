/** All that can be found, laid out for searching: each post has a number. Pure. */
import type { TextSegment } from "@/storage/textSegments";
import type { TitlePack } from "@/storage/titlePacks";

/** Every post, under the number it has here; and where the segments' posts are. */
export interface Corpus {
  keys: string[];
  /** Folded titles. */
  titles: string[];
  /** What the posts are sorted by, ms. */
  times: Float64Array;
  /** The feed of each post, as a number in `feedIds`. */
  feeds: Uint32Array;
  feedIds: string[];
  /** For each segment the numbers of its posts; -1 where a newer segment has the post, or it is gone. */
  segments: Map<number, Int32Array>;
  /** The number of each post by its key. */
  numbers: Map<string, number>;
}

/** Lays out the packed titles and the segments of texts. */
export function layOut(packs: TitlePack[], segments: TextSegment[]): Corpus {
  const keys = packs.flatMap((pack) => pack.keys);
  const titles = packs.flatMap((pack) => pack.titles);
  const times = new Float64Array(keys.length);
  const feeds = new Uint32Array(keys.length);
  let number = 0;
  for (const [feed, pack] of packs.entries()) {
    times.set(pack.times, number);
    feeds.fill(feed, number, number + pack.keys.length);
    number += pack.keys.length;
  }
  const numbers = new Map(keys.map((key, i) => [key, i]));
  return {
    keys,
    titles,
    times,
    feeds,
    feedIds: packs.map(({ feedId }) => feedId),
    segments: numberSegments(segments, numbers),
    numbers,
  };
}

function numberSegments(segments: TextSegment[], numbers: Map<string, number>): Map<number, Int32Array> {
  const isKnown = new Uint8Array(numbers.size);
  const numbered = new Map<number, Int32Array>();
  for (const { id, keys } of segments.toSorted((one, other) => other.id - one.id)) {
    const own = Int32Array.from(keys, (key) => {
      const number = numbers.get(key) ?? -1;
      if (number < 0 || isKnown[number]) return -1;
      isKnown[number] = 1;
      return number;
    });
    numbered.set(id, own);
  }
  return numbered;
}
