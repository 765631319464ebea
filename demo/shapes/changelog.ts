/** Gwern's changelog: no feed, but a page with a heading for each month and a list of what changed under it. */
import { hashText } from "../random.ts";
import { escapeXml } from "./escape.ts";
import { type Channel, type DemoPost, disclaimer } from "./shape.ts";

const monthName = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

/** Gives the whole page, newest month first; a post is one item of its month's list. */
export function renderChangelog(channel: Channel, posts: readonly DemoPost[]): string {
  const years = Map.groupBy(posts, (post) => new Date(post.publishedAt).getUTCFullYear());
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Changelog · Gwern.net</title>
<meta name="description" content="${escapeXml(disclaimer)}">
<link href="https://gwern.substack.com/feed" type="application/rss+xml" rel="alternate" title="Newsletter">
<style>li { margin: 0.2em 0 } /* ul > li */</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav>
<main><h1>Changelog</h1><div id="markdownBody">
<p>${escapeXml(disclaimer)} See also <a href="${channel.site}">the index</a>.</p>
${[...years].map(([year, inYear]) => renderYear(year, inYear)).join("\n")}
</div></main><footer><ul><li><a href="/subscribe">Subscribe</a></li></ul></footer></body></html>
`;
}

function renderYear(year: number, posts: DemoPost[]): string {
  const months = Map.groupBy(posts, (post) => monthName.format(post.publishedAt));
  const sections = [...months].map(([month, inMonth]) => renderMonth(month, year, inMonth));
  return `<section id="${year}" class="level1"><h1><a href="#${year}">${year}</a></h1>
${sections.join("\n")}
</section>`;
}

function renderMonth(month: string, year: number, posts: DemoPost[]): string {
  const id = `${month.toLowerCase()}-${year}`;
  return `<section id="${id}" class="level2"><h2><a href="#${id}">${month} ${year}</a></h2><ul>
${posts.map(renderEntry).join("\n")}
</ul></section>`;
}

/** The entries differ as hand-made ones do, each always in the same way: by its own name, not by its place. */
function renderEntry(post: DemoPost): string {
  const path = `/${post.slug}`;
  const title = escapeXml(post.title);
  switch (hashText(post.slug) % 5) {
    case 0:
      return `<li><p><a href="${path}"><em>${title}</em></a>: a new page</p></li>`;
    case 1:
      return `<li><p><a href="${path}">${title}</a> (with <a href="${path}#data">data</a> &amp; <a href="${path}#code">code</a>)</p></li>`;
    case 2:
      return `<li><p><a href="${path}">${title}</a></p>
<ul><li><p><a href="${path}#method">method</a>&mdash;rewritten</p></li><li><p>two&nbsp;new figures</p></li></ul></li>`;
    case 3:
      return `<li><p><a href="${path}">${title}</a>&thinsp;&ndash;&thinsp;${escapeXml(post.summary)}</p></li>`;
    default:
      return `<li><a href="${path}">${title}</a></li>`;
  }
}
