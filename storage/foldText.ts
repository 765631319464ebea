/** Text as it is searched. Pure. */

/** Gives a text's words in lower case, without accents and punctuation, one space before each. */
export function foldText(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words ? ` ${words.join(" ")}` : "";
}
