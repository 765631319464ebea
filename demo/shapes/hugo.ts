/** Hugo's RSS 2.0: Lil'Log, with summaries, LaTeX between dollar signs, and an FAQ item dated in the year 1. */
import { escapeXml, writeRssDate } from "./escape.ts";
import { type Channel, type DemoPost, disclaimer } from "./shape.ts";

/** Gives a feed of summaries that ends in the FAQ, whose front matter has no date: Hugo writes the year 0001 for it. */
export function renderHugo(channel: Channel, posts: readonly DemoPost[]): string {
  const built = writeRssDate(posts[0]?.publishedAt ?? 0, "+0000");
  const faq = renderItem("FAQ", `${channel.site}faq/`, "Mon, 01 Jan 0001 00:00:00 +0000", [
    "What do you use for the figures? A pencil, and then too much time.",
  ]);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel>
    <title>${escapeTitle(channel.blog)}</title>
    <link>${channel.site}</link>
    <description>${escapeXml(disclaimer)}</description>
    <generator>Hugo -- gohugo.io</generator>
    <language>en-us</language>
    <lastBuildDate>${built}</lastBuildDate><atom:link href="${channel.url}" rel="self" type="application/rss+xml" />
${posts.map(renderPost).join("\n")}
${faq}
  </channel>
</rss>
`;
}

function renderPost(post: DemoPost): string {
  const date = writeRssDate(post.publishedAt, "+0000");
  return renderItem(post.title, post.link, date, [post.summary, ...post.paragraphs.slice(0, 2), formula]);
}

function renderItem(title: string, link: string, date: string, paragraphs: string[]): string {
  const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
  return `    <item>
      <title>${escapeTitle(title)}</title>
      <link>${link}</link>
      <pubDate>${date}</pubDate>

      <guid>${link}</guid>
      <description>${escapeXml(html).replaceAll("&quot;", "&#34;")}</description>
    </item>
    `;
}

const formula =
  "As before, $\\mathcal{L}(\\theta) = \\mathbb{E}_{x \\sim p}[-\\log q_\\theta(x)]$ where $q_\\theta$ is ours.";

/** Hugo writes apostrophes as numbers. */
function escapeTitle(title: string): string {
  return escapeXml(title).replaceAll("'", "&#39;");
}
