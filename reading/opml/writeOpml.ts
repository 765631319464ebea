/** The followed feeds as an OPML file (2.0), which other readers can read, and Pitwall without loss. Pure. */
import type { Feed } from "@/storage/feeds";
import { own, ownNamespace } from "./readOpml";

/** Gives the file's text, written at an instant (ms). */
export function writeOpml(feeds: Feed[], at: number): string {
  const folders = Map.groupBy(feeds, ({ folder }) => folder);
  const times = Map.groupBy(feeds, ({ blog }) => blog);
  const line = (feed: Feed) => outline(feed, (times.get(feed.blog)?.length ?? 0) > 1);
  const body = [...folders].flatMap(([folder, inside]) =>
    folder === undefined
      ? inside.map((feed) => `    ${line(feed)}`)
      : [
          `    <outline${attributes({ text: folder, title: folder })}>`,
          ...inside.map((feed) => `      ${line(feed)}`),
          "    </outline>",
        ],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0"${attributes({ [`xmlns:${own}`]: ownNamespace })}>`,
    "  <head>",
    "    <title>Pitwall</title>",
    // RFC 822, as OPML 2.0 wants it.
    `    <dateCreated>${new Date(at).toUTCString()}</dateCreated>`,
    "  </head>",
    "  <body>",
    ...body,
    "  </body>",
    "</opml>",
    "",
  ].join("\n");
}

/** A watched page is no feed: other readers see a link, and leave it alone. */
function outline({ url, site, blog, kind, shape, why, isMuted }: Feed, isOneBlog: boolean): string {
  const address = kind === "page" ? { type: "link", url } : { type: "rss", xmlUrl: url };
  const given = {
    text: blog,
    title: blog,
    ...address,
    htmlUrl: site,
    ...(kind === "page" ? { [`${own}:kind`]: kind } : {}),
    ...(shape === undefined ? {} : { [`${own}:shape`]: shape }),
    ...(why === undefined ? {} : { [`${own}:why`]: why }),
    ...(isMuted ? { [`${own}:muted`]: "true" } : {}),
    ...(isOneBlog ? { [`${own}:blog`]: blog } : {}),
  };
  return `<outline${attributes(given)}/>`;
}

function attributes(given: Record<string, string>): string {
  return Object.entries(given)
    .map(([name, value]) => ` ${name}="${escapeValue(value)}"`)
    .join("");
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** White space other than blanks is written as a reference, else it would be read as blanks (XML 1.0 §3.3.3). */
function escapeValue(value: string): string {
  return value
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, "") // XML 1.0 §2.2 has no place for them
    .replace(/[&<>"]/g, (character) => escapes[character] ?? character)
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
