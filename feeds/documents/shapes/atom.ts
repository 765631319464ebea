/** Atom 0.3 and 1.0. */
import type { AtomFeed } from "feedsmith";
import { nestBases, resolveLink } from "../../links";
import type { Origin } from "../parse";
import type { RawPost } from "./post";

type AtomEntry = AtomFeed.Entry<string>;

/** Gives the posts of an Atom feed. */
export function atomPosts(feed: AtomFeed.Feed<string>, origin: Origin): RawPost[] {
  const site = resolveLink(alternate(feed.links ?? []), feed.xml?.base, origin.url);
  return (feed.entries ?? []).map((entry) => ({
    guid: entry.id,
    link: linkOf(entry, nestBases(entry.xml?.base, feed.xml?.base, site, origin.url)),
    title: entry.title?.value ?? entry.dc?.titles?.[0] ?? entry.media?.title?.value,
    titleIsHtml: /html/.test(entry.title?.type ?? ""),
    author: entry.authors?.[0]?.name ?? entry.dc?.creators?.[0] ?? feed.authors?.[0]?.name,
    dates: [entry.published, entry.updated, entry.dc?.dates?.[0], entry.dcterms?.created?.[0]],
    content: entry.content?.value,
    summary:
      entry.summary?.value ??
      entry.dc?.descriptions?.[0] ??
      entry.media?.description?.value ??
      entry.media?.groups?.[0]?.description?.value,
  }));
}

/** The alternate link, as a page before any other type; else the id where it is an address; else what it encloses. */
function linkOf(entry: AtomEntry, bases: string[]): string | undefined {
  const links = entry.links ?? [];
  const enclosed = links.find((link) => link.rel === "enclosure")?.href;
  const id = /^https?:/i.test(entry.id ?? "") ? entry.id : undefined;
  for (const href of [alternate(links), id, enclosed]) {
    const link = resolveLink(href, ...bases);
    if (link) return link;
  }
  return undefined;
}

/** Gives the address of the page that a feed or an entry stands for, as it is written. */
export function alternate(links: NonNullable<AtomEntry["links"]>): string | undefined {
  const candidates = links.filter((link) => (link.rel ?? "alternate") === "alternate");
  return (candidates.find((link) => /html/.test(link.type ?? "html")) ?? candidates[0])?.href;
}
