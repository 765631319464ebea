/** Terms as numbers, so that the keywords of a hundred thousand posts can be looked through in milliseconds. Pure. */

/** A term as 32 bits that are never 0, and 8 more that tell apart what these do not. */
export interface TermNumber {
  hash: number;
  mark: number;
}

/**
 * Gives the number of a term: FNV-1a over its UTF-16 units, the bits mixed as MurmurHash3 ends. A term that is
 * asked for agrees in all forty bits with one of three hundred thousand others once in some four million times.
 */
export function hashTerm(term: string): TermNumber {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let i = 0; i < term.length; i += 1) {
    const unit = term.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
  }
  return { hash: mix(one) || 1, mark: mix(other) & 0xff };
}

function mix(bits: number): number {
  let mixed = bits;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
