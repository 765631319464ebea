import { readBlocks } from "../library/textBlocks";

/** So many blocks are read of a text; what has more may have anything behind them. */
const most = 2000;

/** Gives the words of a post's stored text, or undefined where none is stored or not all was read. Needs a real DOM. */
export function textOfBody(html: string | undefined): string | undefined {
  const blocks = html === undefined ? [] : readBlocks(html);
  return html === undefined || blocks.length >= most ? undefined : blocks.map(({ text }) => text).join(" ");
}
