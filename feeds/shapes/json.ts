/** JSON Feed 1.0 and 1.1. */
import type { JsonFeed } from "feedsmith";
import { resolveLink } from "../links";
import type { Origin, ParsedPost } from "../parse";
import { escapeHtml } from "../text";
import { makePost } from "./post";

/** Gives the posts of a JSON Feed. */
export function jsonPosts(feed: JsonFeed.Feed<string>, origin: Origin): ParsedPost[] {
  const bases = [resolveLink(feed.home_page_url, origin.url), origin.url];
  return (feed.items ?? []).map((item) => {
    const id = item.id === undefined ? undefined : String(item.id);
    const hrefs = [
      item.url,
      item.external_url,
      /^https?:/i.test(id ?? "") ? id : undefined,
      item.attachments?.[0]?.url,
    ];
    return makePost(
      {
        guid: id,
        link: hrefs.map((href) => resolveLink(href, ...bases)).find((link) => link !== undefined),
        title: item.title,
        author: item.authors?.[0]?.name ?? feed.authors?.[0]?.name,
        dates: [item.date_published, item.date_modified],
        content: item.content_html ?? (item.content_text && escapeHtml(item.content_text)),
        summary: item.summary,
      },
      origin,
    );
  });
}
