import type { Post } from "./posts";
import type { IncomingPost } from "./samePost";

type FeedFields = Pick<Post, "title"> &
  Partial<Pick<Post, "link" | "author" | "publishedAt" | "minutes" | "bodyMark">>;

/** Gives the fields of a post that its feed decides, those it does not name left out. */
export function feedFields({ title, link, author, publishedAt, minutes, html }: IncomingPost): FeedFields {
  return {
    title,
    ...(link === undefined ? {} : { link }),
    ...(author === undefined ? {} : { author }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(html === undefined ? {} : { bodyMark: markOf(html) }),
  };
}

/** A short mark of a text (FNV-1a, 32 bits, with its length): enough to see that a text was edited. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
