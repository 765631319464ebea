import { readDate } from "../../dates/dates";
import type { ParsedPost } from "../parse";
import { firstWords, textOf, titleOf } from "../text";
import { countWords, readingMinutes } from "../words";

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
/** The part of a text, in characters from its end, in which that is looked for. */
const ending = 100;
const fewWords = 150;

/** Of longer texts taken together (characters) only a share is read, and the words of the rest are estimated. */
const mostRead = 2_500_000;

/**
 * Makes posts of what a format said: text of titles, the first date that is one (at most a day after `now`, ms),
 * minutes where the text is whole.
 */
export function makePosts(raws: RawPost[], now: number): ParsedPost[] {
  const length = raws.reduce((sum, raw) => sum + (htmlOf(raw)?.length ?? 0), 0);
  const share = Math.min(1, mostRead / length);
  return raws.map((raw) => makePost(raw, share, now));
}

function makePost(raw: RawPost, share: number, now: number): ParsedPost {
  const html = htmlOf(raw) ?? "";
  const text = textOf(html.slice(0, Math.ceil(html.length * share)));
  const title = titleOf(raw.title ?? "", raw.titleIsHtml === true) || firstWords(text) || raw.link || "";
  return withoutUndefined({
    guid: raw.guid?.trim(),
    link: raw.link,
    title,
    author: raw.author && titleOf(raw.author, false),
    publishedAt: firstDate(raw.dates, now),
    minutes: minutesOf(text, share, html, html === raw.content),
    html,
  });
}

function htmlOf(raw: RawPost): string | undefined {
  return [raw.content, raw.summary].find((text) => text?.trim());
}

/** Minutes for the whole of which `text` is a share; undefined where the whole is only an excerpt. */
function minutesOf(text: string, share: number, html: string, isContent: boolean): number | undefined {
  const end = share === 1 ? text : textOf(html.slice(-10 * ending));
  const words = countWords(text) / share;
  if (html === "" || brokenOff.test(end.slice(-ending))) return undefined;
  return isContent || words >= fewWords ? readingMinutes(words) : undefined;
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
