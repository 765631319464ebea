/** RSS 2.0 that tells one sentence of each post: eugeneyan.com, whose links double the slash after the host. */
import { escapeXml, writeRssDate } from "./escape.ts";
import { type Channel, type DemoPost, disclaimer } from "./shape.ts";

/** Gives a feed of the whole archive in one-sentence summaries. */
export function renderSummaries(channel: Channel, posts: readonly DemoPost[]): string {
  const built = writeRssDate(posts[0]?.publishedAt ?? 0, "+0000");
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>${escapeXml(channel.blog)}</title>
    <description>${escapeXml(disclaimer)}</description>
    <link>${channel.site}</link>
    <atom:link href="${channel.url}" rel="self" type="application/rss+xml"/>
    <pubDate>${built}</pubDate>
    <lastBuildDate>${built}</lastBuildDate>
${posts.map(renderItem).join("\n")}
  </channel>
</rss>
`;
}

function renderItem(post: DemoPost): string {
  return `    <item>
      <title>${escapeXml(post.title)}</title>
      <link>${escapeXml(post.link)}</link>
      <guid>${escapeXml(post.guid)}</guid>
      <pubDate>${writeRssDate(post.publishedAt, "+0000")}</pubDate>
      <description>${escapeXml(post.summary)}</description>
    </item>`;
}
