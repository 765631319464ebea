/**
 * Whether a text of so many characters fills any field: then it has its full height (`data-long`) and is not measured, which
 * takes seconds for a megabyte.
 */
export function isLong(characters: number): boolean {
  return characters > 4000;
}
