/** Ghost's RSS 2.0: ruder.io, where the guid is a number of the database and the first thing is a picture. */
import { escapeXml, toHtml, wrapCdata, writeRssDate } from "./escape.ts";
import { type Channel, type DemoPost, disclaimer } from "./shape.ts";

const names =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:atom="http://www.w3.org/2005/Atom" version="2.0" xmlns:media="http://search.yahoo.com/mrss/"';

/** Gives a feed as Ghost writes it, on one line. */
export function renderGhost(channel: Channel, posts: readonly DemoPost[]): string {
  const head = [
    `<title>${wrapCdata(channel.blog)}</title>`,
    `<description>${wrapCdata(disclaimer)}</description>`,
    `<link>${channel.site}</link>`,
    "<generator>Ghost 5.82</generator>",
    `<lastBuildDate>${writeRssDate(posts[0]?.publishedAt ?? 0)}</lastBuildDate>`,
    `<atom:link href="${channel.url}" rel="self" type="application/rss+xml"/><ttl>60</ttl>`,
  ].join("");
  const items = posts.map((post) => renderItem(channel, post)).join("");
  return `<?xml version="1.0" encoding="UTF-8"?><rss ${names}><channel>${head}${items}</channel></rss>`;
}

function renderItem(channel: Channel, post: DemoPost): string {
  const picture = `${channel.site}content/images/${post.slug}.png`;
  const html = `<img src="${picture}" alt="${escapeXml(post.title)}">${toHtml(post.paragraphs)}`;
  return [
    "<item>",
    `<title>${wrapCdata(post.title)}</title>`,
    `<description>${wrapCdata(post.summary)}</description>`,
    `<link>${escapeXml(post.link)}</link>`,
    `<guid isPermaLink="false">${escapeXml(post.guid)}</guid>`,
    `<category>${wrapCdata("natural language processing")}</category>`,
    `<dc:creator>${wrapCdata(channel.author)}</dc:creator>`,
    `<pubDate>${writeRssDate(post.publishedAt)}</pubDate>`,
    `<media:content url="${picture}" medium="image"/>`,
    `<content:encoded>${wrapCdata(html)}</content:encoded>`,
    "</item>",
  ].join("");
}
