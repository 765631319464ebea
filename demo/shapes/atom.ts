/** The two Atom feeds: Django's (Simon Willison) and Bear's (karpathy.bearblog.dev). */
import { escapeXml, toHtml, writeAtomDate } from "./escape.ts";
import { type Channel, type DemoPost, disclaimer } from "./shape.ts";

/** Gives a feed as Django writes it: on one line, the body in `summary type="html"`, at most thirty entries. */
export function renderDjango(channel: Channel, posts: readonly DemoPost[]): string {
  const head = [
    `<title>${escapeXml(channel.blog)}</title>`,
    `<link href="${channel.site}" rel="alternate"/>`,
    `<link href="${channel.url}" rel="self"/>`,
    `<id>${channel.site}</id>`,
    `<updated>${writeAtomDate(posts[0]?.publishedAt ?? 0)}</updated>`,
    `<subtitle>${escapeXml(disclaimer)}</subtitle>`,
    `<author><name>${escapeXml(channel.author)}</name></author>`,
  ].join("");
  const entries = posts.slice(0, 30).map(renderDjangoEntry).join("");
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xml:lang="en-us" xmlns="http://www.w3.org/2005/Atom">${head}${entries}</feed>`;
}

function renderDjangoEntry(post: DemoPost): string {
  const html = `\n    ${toHtml(post.paragraphs)}\n    <p>Tags: <a href="/tags/llms">llms</a></p>\n`;
  const date = writeAtomDate(post.publishedAt);
  return [
    `<entry><title>${escapeXml(post.title)}</title>`,
    `<link href="${escapeXml(post.link)}" rel="alternate"/>`,
    `<published>${date}</published><updated>${date}</updated>`,
    `<id>${escapeXml(post.guid)}</id>`,
    `<summary type="html">${escapeXml(html)}</summary>`,
    '<category term="llms"/></entry>',
  ].join("");
}

/** Gives a feed as Bear writes it with python-feedgen: whole texts, and moments with microseconds. */
export function renderBear(channel: Channel, posts: readonly DemoPost[]): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${channel.site.replace(/\/$/, "")}</id>
  <title>${escapeXml(channel.blog)}</title>
  <updated>${writeBearDate(posts[0]?.publishedAt ?? 0)}</updated>
  <author>
    <name>${escapeXml(channel.author)}</name>
  </author>
  <link href="${channel.site}" rel="alternate"/>
  <link href="${channel.url}" rel="self"/>
  <generator uri="https://lkiesow.github.io/python-feedgen" version="1.0.0">python-feedgen</generator>
  <subtitle>${escapeXml(disclaimer)}</subtitle>
${posts.map((post) => renderBearEntry(channel, post)).join("\n")}
</feed>
`;
}

function renderBearEntry(channel: Channel, post: DemoPost): string {
  return `  <entry>
    <id>${escapeXml(post.guid)}</id>
    <title>${escapeXml(post.title)}</title>
    <updated>${writeBearDate(post.publishedAt)}</updated>
    <author>
      <name>${escapeXml(channel.author)}</name>
      <email>hidden</email>
    </author>
    <content type="html">${escapeXml(toHtml(post.paragraphs))}</content>
    <link href="${escapeXml(post.link)}" rel="alternate"/>
    <published>${writeBearDate(post.publishedAt)}</published>
  </entry>`;
}

function writeBearDate(at: number): string {
  return writeAtomDate(at).replace("+", ".651972+");
}
