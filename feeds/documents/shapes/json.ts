/** JSON Feed 1.0 and 1.1. */
import type { JsonFeed } from "feedsmith";
import { readDate } from "../../dates/dates";
import { resolveLink } from "../../links";
import { newestOf } from "../newest";
import type { Origin } from "../parse";
import { escapeHtml } from "../text";
import type { RawPost } from "./post";

/**
 * Gives the object that a JSON Feed's text means, with at most `most` items: the newest, in the document's order; an
 * item without a date is as old as the one above it. Text that is no JSON is given back as it is. `now` is in ms.
 */
export function readJson(text: string, most: number, now: number): unknown {
  const feed = parseObject(text);
  const items = feed?.["items"];
  if (!feed || isOverloaded(feed)) return text;
  if (!Array.isArray(items)) return feed;
  const light = items.filter((item) => !isOverloaded(item));
  if (light.length <= most) return { ...feed, items: light };
  let above = Number.POSITIVE_INFINITY;
  const at = (item: unknown) => {
    above = readDate(dateOf(item), now) ?? above;
    return above;
  };
  return { ...feed, items: newestOf(light, most, at) };
}

/** The parser looks through all keys for each field it misses; a real post has some fifteen. */
function isOverloaded(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length > 1000;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // the parser is handed the text and says what it is not
  }
}

function dateOf(item: unknown): string | undefined {
  const date = (item as { date_published?: unknown } | null)?.date_published;
  return typeof date === "string" ? date : undefined;
}

/** Gives the posts of a JSON Feed. */
export function jsonPosts(feed: JsonFeed.Feed<string>, origin: Origin): RawPost[] {
  const bases = [resolveLink(feed.home_page_url, origin.url), origin.url];
  return (feed.items ?? []).map((item) => {
    const id = item.id === undefined ? undefined : String(item.id);
    const hrefs = [
      item.url,
      item.external_url,
      /^https?:/i.test(id ?? "") ? id : undefined,
      item.attachments?.[0]?.url,
    ];
    return {
      guid: id,
      link: hrefs.map((href) => resolveLink(href, ...bases)).find((link) => link !== undefined),
      title: item.title,
      author: item.authors?.[0]?.name ?? feed.authors?.[0]?.name,
      dates: [item.date_published, item.date_modified],
      content: item.content_html ?? (item.content_text && escapeHtml(item.content_text)),
      summary: item.summary,
    };
  });
}
