/**
 * Texts packed for searching, a segment at a time. Pure.
 *
 * A segment's terms lie in drawers (`drawerOf`), each a row. A row has its terms side by side, and for each the posts
 * that have it: how many posts further on, and how often (up to eight times, more says no more), in one number whose
 * lowest three bits are the "how often" less one; and that in bytes of seven bits, the lowest first.
 */
import type { TermRow } from "@/storage/textTerms";
import { type AskedTerm, countTerms, drawerOf } from "./terms";

/** Texts that are ready to be stored: the posts of a segment, and its rows without the segment's number. */
export interface PackedTexts {
  keys: string[];
  rows: Omit<TermRow, "segment">[];
}

const mostOften = 8;

/** Collects the terms of one text after the other. */
export class TextPacker {
  private readonly keys: string[] = [];
  /** For each term its posts' bytes, and the last post that has it. */
  private readonly terms = new Map<string, { bytes: number[]; last: number }>();

  /** Adds a post's text; an empty one says that the post has none any more. */
  add(key: string, text: string): void {
    const place = this.keys.length;
    this.keys.push(key);
    for (const [term, count] of countTerms(text)) {
      let posts = this.terms.get(term);
      if (!posts) {
        posts = { bytes: [], last: 0 };
        this.terms.set(term, posts);
      }
      pushNumber(posts.bytes, (place - posts.last) * mostOften + Math.min(count, mostOften) - 1);
      posts.last = place;
    }
  }

  /** Gives what was added, packed. */
  pack(): PackedTexts {
    const drawers = Map.groupBy(this.terms, ([term]) => drawerOf(term));
    const rows = [...drawers].map(([drawer, terms]) => {
      const ends: number[] = [];
      let end = 0;
      for (const [, { bytes }] of terms) {
        end += bytes.length;
        ends.push(end);
      }
      const posts = new Uint8Array(end);
      for (const [i, [, { bytes }]] of terms.entries()) posts.set(bytes, ends[i - 1] ?? 0);
      return { drawer, terms: terms.map(([term]) => term).join(" "), ends: packEnds(ends), posts };
    });
    return { keys: this.keys, rows };
  }
}

function packEnds(ends: number[]): Uint16Array | Uint32Array {
  return (ends.at(-1) ?? 0) < 2 ** 16 ? Uint16Array.from(ends) : Uint32Array.from(ends);
}

/** Tells for each post of a row that has the term asked for: its place in the segment, and how often. */
export function eachPost(
  { terms, ends, posts }: TermRow,
  { term, isBegun }: AskedTerm,
  tell: (place: number, count: number) => void,
): void {
  // Most rows of a drawer have nothing of what is asked for.
  if (!terms.includes(term)) return;
  for (const [i, one] of terms.split(" ").entries()) {
    if (isBegun ? !one.startsWith(term) : one !== term) continue;
    readPosts(posts, ends[i - 1] ?? 0, ends[i] ?? 0, tell);
  }
}

function readPosts(
  bytes: Uint8Array,
  from: number,
  to: number,
  tell: (place: number, count: number) => void,
): void {
  let place = 0;
  let number = 0;
  let shift = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    number |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    place += number >>> 3;
    tell(place, (number & 7) + 1);
    number = 0;
    shift = 0;
  }
}

function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}
