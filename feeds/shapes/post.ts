import { readDate } from "../dates";
import type { Origin, ParsedPost } from "../parse";
import { countWords, firstWords, readingMinutes, textOf, titleOf } from "../text";

/** What every format has to say of a post, before it is made sense of. */
export interface RawPost {
  guid?: string | undefined;
  link?: string | undefined;
  title?: string | undefined;
  titleIsHtml?: boolean;
  author?: string | undefined;
  dates: (string | undefined)[];
  /** The whole text, in a field made for it. */
  content?: string | undefined;
  /** A summary, which in many feeds is the whole text all the same. */
  summary?: string | undefined;
}

/** An excerpt ends like this; its length says nothing about the post's. */
const brokenOff = /(…|\.\.\.|\[…\]|\[\.\.\.\]|read more|continue reading|weiterlesen)\W*$/i;
const fewWords = 150;

/** Makes a `ParsedPost` of what a format said: text of titles, the first date that is one, minutes where the text is whole. */
export function makePost(raw: RawPost, origin: Origin): ParsedPost {
  const html = [raw.content, raw.summary].find((text) => text?.trim());
  const text = html ? textOf(html) : "";
  const isWhole =
    html !== undefined && !brokenOff.test(text) && (html === raw.content || countWords(text) >= fewWords);
  const title = titleOf(raw.title ?? "", raw.titleIsHtml === true) || firstWords(text) || raw.link || "";
  return withoutUndefined({
    guid: raw.guid?.trim() || undefined,
    link: raw.link,
    title,
    author: raw.author && titleOf(raw.author, false),
    publishedAt: firstDate(raw.dates, origin.now),
    minutes: isWhole ? readingMinutes(text) : undefined,
    html,
  });
}

function firstDate(dates: (string | undefined)[], now: number): number | undefined {
  for (const text of dates) {
    const at = readDate(text, now);
    if (at !== undefined) return at;
  }
  return undefined;
}

/** Leaves out what is undefined or empty, as `exactOptionalPropertyTypes` and the stored rows want it. */
function withoutUndefined(post: { [K in keyof ParsedPost]: ParsedPost[K] | undefined }): ParsedPost {
  const fields = Object.entries(post).filter(
    ([name, value]) => name === "title" || (value !== undefined && value !== ""),
  );
  return Object.fromEntries(fields) as unknown as ParsedPost;
}
