/** RSS 0.9x to 2.0, and RDF (RSS 0.9 and 1.0), which have their fields in common. */
import type { RdfFeed, RssFeed } from "feedsmith";
import { nestBases, resolveLink } from "../../links";
import type { Origin } from "../parse";
import type { RawPost } from "./post";

type Item = RssFeed.Item<string> & Pick<RdfFeed.Item<string>, "rdf">;

/** feedsmith reads `xml:base` of the root and of items; between them stands the channel. */
const baseOfChannel = /<channel\s[^<>]{0,1000}?xml:base\s*=\s*["']([^"'<>]{1,1000})/i;

/** Gives the posts of an RSS or RDF feed; `document` is its text, for what the parser does not tell. */
export function rssPosts(
  feed: RssFeed.Feed<string> | RdfFeed.Feed<string>,
  document: string,
  origin: Origin,
): RawPost[] {
  const items: Item[] = feed.items ?? [];
  const channelBase = baseOfChannel.exec(document.slice(0, 5000))?.[1];
  const bases = nestBases(channelBase, feed.xml?.base, origin.url);
  const site = resolveLink(feed.link, ...bases);
  return items.map((item) => {
    const link = linkOf(item, nestBases(item.xml?.base, channelBase, feed.xml?.base, site, origin.url));
    return {
      guid: item.guid?.value ?? item.rdf?.about,
      link,
      title:
        item.title ??
        item.dc?.titles?.[0] ??
        item.media?.title?.value ??
        item.media?.groups?.[0]?.title?.value,
      author: item.authors?.[0]?.name ?? item.dc?.creators?.[0] ?? item.authors?.[0]?.email,
      dates: [
        item.pubDate,
        item.dc?.dates?.[0],
        item.dcterms?.created?.[0],
        item.atom?.published,
        item.atom?.updated,
      ],
      content: item.content?.encoded,
      summary:
        item.description ??
        item.dc?.descriptions?.[0] ??
        item.media?.description?.value ??
        item.media?.groups?.[0]?.description?.value,
    };
  });
}

/** The link; else a guid that says it is one; else an Atom link; else what the item encloses. */
function linkOf(item: Item, bases: string[]): string | undefined {
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
