import { language } from "../words";

/** Gives words as a list, as the reader's language writes one. */
export function listOf(words: string[]): string {
  return new Intl.ListFormat(language(), { type: "unit", style: "short" }).format(words);
}
