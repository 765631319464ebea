/** Invented posts: a title, a link of the blog's own kind, and as many paragraphs as the blog is used to write. */
import { createHash } from "node:crypto";
import { makeRandom } from "./random.ts";
import type { DemoPost } from "./shapes/shape.ts";
import type { Source } from "./sources.ts";
import { writeParagraphs, writeSummary } from "./texts.ts";
import { titles } from "./titles.ts";

const day = 24 * 60 * 60 * 1000;

/** Gives what an address has published by `now` (ms), newest first. */
export function writeArchive(source: Source, now: number): DemoPost[] {
  const { host } = new URL(source.url);
  const random = makeRandom(`${host} archive`);
  let age = source.newest;
  return (titles[host]?.published ?? []).map((title) => {
    const post = writePost(source, title, now - age * day);
    age += source.pace * (0.5 + random());
    return post;
  });
}

/** Gives the title of the nth post (0 is the first) that an address publishes while the demo runs. */
export function titleUpcoming(source: Source, count: number): string {
  const upcoming = titles[new URL(source.url).host]?.upcoming ?? [];
  const title = upcoming[count % upcoming.length] ?? "An untitled thought";
  const round = Math.floor(count / Math.max(1, upcoming.length));
  return round === 0 ? title : `${title}, part ${round + 1}`;
}

/** Gives a post of an address, published at a moment (ms; feeds know only its second). */
export function writePost(source: Source, title: string, at: number): DemoPost {
  const publishedAt = Math.floor(at / 1000) * 1000;
  const slug = toSlug(title);
  const link = source.link(slug, new Date(publishedAt));
  const [least, most] = source.minutes;
  const minutes = least + makeRandom(`${title} length`)() ** 2 * (most - least);
  return {
    title,
    slug,
    link,
    guid: writeGuid(source, slug, link),
    summary: writeSummary(title),
    paragraphs: writeParagraphs(title, minutes),
    publishedAt,
  };
}

/** Ghost names a post by the number it has in its database; the others by the link. */
function writeGuid(source: Source, slug: string, link: string): string {
  if (new URL(source.url).host !== "www.ruder.io") return link;
  return createHash("sha1").update(slug).digest("hex").slice(0, 24);
}

function toSlug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
