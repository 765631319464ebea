/** What a text of a megabyte needs, so that its field stays as quick as any. Pure. */

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Whether a text of so many characters fills any field: then it has its full height (`data-long`) and is not measured, which
 * takes seconds for a megabyte.
 */
export function isLong(characters: number): boolean {
  return characters > 4000;
}

/**
 * Gives the direction of a text as HTML takes it: `auto`, each paragraph its own, but for a long one that of its first letter. Of
 * a megabyte Chromium needs 5 s to lay out the former, 0.6 s the latter.
 */
export function dirOf(text: string): "auto" | "ltr" | "rtl" {
  if (!isLong(text.length)) return "auto";
  const letter = /\p{L}/u.exec(text.slice(0, 1000))?.[0] ?? "";
  return rightToLeft.test(letter) ? "rtl" : "ltr";
}
