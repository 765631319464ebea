/** RSS 0.9x to 2.0, and RDF (RSS 0.9 and 1.0), which have their fields in common. */
import type { RdfFeed, RssFeed } from "feedsmith";
import { resolveLink } from "../links";
import type { Origin, ParsedPost } from "../parse";
import { makePost } from "./post";

type Item = RssFeed.Item<string> & Pick<RdfFeed.Item<string>, "rdf">;

/** Gives the posts of an RSS or RDF feed. */
export function rssPosts(feed: RssFeed.Feed<string> | RdfFeed.Feed<string>, origin: Origin): ParsedPost[] {
  const items: Item[] = feed.items ?? [];
  const bases = [feed.xml?.base, resolveLink(feed.link, origin.url), origin.url];
  return items.map((item) => {
    const link = linkOf(item, [item.xml?.base, ...bases]);
    return makePost(
      {
        guid: item.guid?.value ?? item.rdf?.about,
        link,
        title: item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value,
        author: item.authors?.[0]?.name ?? item.dc?.creators?.[0] ?? item.authors?.[0]?.email,
        dates: [
          item.pubDate,
          item.dc?.dates?.[0],
          item.dcterms?.created?.[0],
          item.atom?.published,
          item.atom?.updated,
        ],
        content: item.content?.encoded,
        summary: item.description ?? item.media?.description?.value,
      },
      origin,
    );
  });
}

/** The link; else a guid that says it is one; else an Atom link; else what the item encloses. */
function linkOf(item: Item, bases: (string | undefined)[]): string | undefined {
  const guid = item.guid?.value ?? "";
  // RSS 2.0 takes a guid for a link unless told otherwise; a relative one only where the feed says it is a link.
  const isPermanent =
    item.guid?.isPermaLink !== false &&
    (/^https?:/i.test(guid) || (item.guid?.isPermaLink === true && guid.startsWith("/")));
  const alternate = item.atom?.links?.find((link) => (link.rel ?? "alternate") === "alternate");
  const hrefs = [
    item.link,
    isPermanent ? guid : undefined,
    alternate?.href,
    item.enclosures?.[0]?.url,
    item.media?.contents?.[0]?.url,
  ];
  for (const href of hrefs) {
    const link = resolveLink(href, ...bases);
    if (link) return link;
  }
  return undefined;
}
