/** Small readable pages, so that opening a post of the demo opens something. */
import { escapeXml, toHtml } from "./escape.ts";
import { type Channel, type DemoPost, disclaimer } from "./shape.ts";

const style = `:root { color-scheme: light dark }
body { font: 1.1rem/1.6 Georgia, serif; max-width: 38rem; margin: 3rem auto; padding: 0 1.5rem }
h1 { line-height: 1.2 } small, footer { opacity: 0.7 }`;

/** Gives the page of one post. */
export function renderPage(channel: Channel, post: DemoPost): string {
  const date = new Date(post.publishedAt).toISOString().slice(0, 10);
  return wrapPage(
    `${post.title} · ${channel.blog}`,
    `<article><small>${escapeXml(channel.blog)} · ${date}</small><h1>${escapeXml(post.title)}</h1>
${toHtml(post.paragraphs)}</article>`,
  );
}

/** Gives the front page of a blog: its posts, newest first. */
export function renderFront(channel: Channel, posts: readonly DemoPost[]): string {
  const items = posts.map(
    (post) => `<li><a href="${escapeXml(post.link)}">${escapeXml(post.title)}</a></li>`,
  );
  return wrapPage(
    channel.blog,
    `<h1>${escapeXml(channel.blog)}</h1><ul>${items.join("\n")}</ul>`,
    `<link rel="alternate" type="application/rss+xml" href="${channel.url}">`,
  );
}

function wrapPage(title: string, body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escapeXml(title)}</title>${head}
<style>${style}</style></head><body>${body}<footer><p>${escapeXml(disclaimer)}</p></footer></body></html>
`;
}
