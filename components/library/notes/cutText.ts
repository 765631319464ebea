/** Long Markdown in pieces that can be read one by one, and as much of it as a list shows. Pure. */
import { splitMatches } from "@/reading/texts/matches";

/** Pieces are made from so many characters on. */
const piece = 6000;
/** A longer piece has no empty line to be cut at. */
export const longestPiece = 12_000;

/** Gives a text in pieces, cut at empty lines outside of code. Joined by an empty line they are the text. */
export function cutText(text: string): string[] {
  if (text.length <= piece) return [text];
  const pieces: string[] = [];
  let open = "";
  let isInCode = false;
  for (const block of text.split("\n\n")) {
    open = open === "" ? block : `${open}\n\n${block}`;
    const fences = block.match(/^ {0,3}(```|~~~)/gm)?.length ?? 0;
    if (fences % 2 === 1) isInCode = !isInCode;
    if (open.length < piece || isInCode) continue;
    pieces.push(open);
    open = "";
  }
  return open === "" ? pieces : [...pieces, open];
}

/** A longer note shows its beginning first: a list is to be looked through. */
const excerpt = 1500;

/** Gives the beginning of a long text, or where a word of the query is found first, cut between paragraphs. */
export function beginningOf(text: string, query: string): string {
  if (text.length <= excerpt * 1.3) return text;
  const from = query.trim() !== "" ? firstFound(text, query) : 0;
  const end = text.lastIndexOf("\n\n", from + excerpt);
  return text.slice(from, end > from + excerpt / 3 ? end : from + excerpt).toWellFormed();
}

/** Where the paragraph begins in which a word is found first; the text's beginning where that is in sight, or none is. */
function firstFound(text: string, query: string): number {
  let at = 0;
  for (const paragraph of text.split("\n\n")) {
    const pieces = splitMatches(paragraph, query);
    const found = pieces.findIndex(({ isMatch }) => isMatch);
    const place = pieces.slice(0, found).reduce((sum, one) => sum + one.text.length, 0);
    if (found >= 0) return at + place < excerpt ? 0 : at + (place < excerpt ? 0 : place - 200);
    at += paragraph.length + 2;
  }
  return 0;
}
