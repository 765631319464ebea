/** Jekyll's RSS 2.0: karpathy.github.io with `http:` links, huyenchip.com with a doubled slash after the host. */
import { escapeXml, toHtml, writeRssDate } from "./escape.ts";
import { type Channel, type DemoPost, disclaimer } from "./shape.ts";

/** Gives a feed that carries the whole text in `description`, escaped, as Jekyll's template writes it. */
export function renderJekyll(channel: Channel, posts: readonly DemoPost[]): string {
  const built = writeRssDate(posts[0]?.publishedAt ?? 0, "+0000");
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>${escapeXml(channel.blog)}</title>
    <description>${escapeXml(disclaimer)}</description>
    <link>${channel.site}</link>
    <atom:link href="${channel.url}" rel="self" type="application/rss+xml" />
    <pubDate>${built}</pubDate>
    <lastBuildDate>${built}</lastBuildDate>
    <generator>Jekyll v4.3.1</generator>
    ${posts.map(renderItem).join("\n    ")}
  </channel>
</rss>
`;
}

function renderItem(post: DemoPost): string {
  return `
      <item>
        <title>${escapeXml(post.title)}</title>
        <description>${escapeXml(toHtml(post.paragraphs))}</description>
        <pubDate>${writeRssDate(post.publishedAt, "+0000")}</pubDate>
        <link>${escapeXml(post.link)}</link>
        <guid isPermaLink="true">${escapeXml(post.guid)}</guid>
        <category>machine learning</category>
      </item>`;
}
