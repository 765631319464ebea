/** Substack's RSS 2.0: one line, CDATA everywhere, the whole text in `content:encoded`. */
import { escapeXml, toHtml, wrapCdata, writeRssDate } from "./escape.ts";
import { type Channel, type DemoPost, disclaimer } from "./shape.ts";

const names =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:atom="http://www.w3.org/2005/Atom" version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" ' +
  'xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0"';

/** Gives a feed as Substack writes it; every fifth post is a paid one and ends in a "Read more" link. */
export function renderSubstack(channel: Channel, posts: readonly DemoPost[]): string {
  const site = channel.site.replace(/\/$/, "");
  const head = [
    `<title>${wrapCdata(channel.blog)}</title>`,
    `<description>${wrapCdata(disclaimer)}</description>`,
    `<link>${site}</link>`,
    "<generator>Substack</generator>",
    `<lastBuildDate>${writeRssDate(posts[0]?.publishedAt ?? 0)}</lastBuildDate>`,
    `<atom:link href="${channel.url}" rel="self" type="application/rss+xml"/>`,
    `<copyright>${wrapCdata(channel.author)}</copyright>`,
    `<language>${wrapCdata("en")}</language>`,
    `<itunes:author>${wrapCdata(channel.author)}</itunes:author>`,
  ].join("");
  const items = posts.map((post) => renderItem(channel, post)).join("");
  return `<?xml version="1.0" encoding="UTF-8"?><rss ${names}><channel>${head}${items}</channel></rss>`;
}

function renderItem(channel: Channel, post: DemoPost): string {
  const isPaid = post.slug.length % 5 === 0;
  const more = `<p><a href="${escapeXml(post.link)}">Read more</a></p>`;
  const html = isPaid ? `${toHtml(post.paragraphs.slice(0, 3))}${more}` : toHtml(post.paragraphs);
  return [
    "<item>",
    `<title>${wrapCdata(post.title)}</title>`,
    `<description>${wrapCdata(post.summary)}</description>`,
    `<link>${escapeXml(post.link)}</link>`,
    `<guid isPermaLink="false">${escapeXml(post.guid)}</guid>`,
    `<dc:creator>${wrapCdata(channel.author)}</dc:creator>`,
    `<pubDate>${writeRssDate(post.publishedAt)}</pubDate>`,
    `<content:encoded>${wrapCdata(html.replaceAll("\n", ""))}</content:encoded>`,
    "</item>",
  ].join("");
}
