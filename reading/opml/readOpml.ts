/**
 * What an OPML file (2.0, http://opml.org/spec2.opml) says of feeds. Pure. It stands here, not with the feeds: the reader
 * picks a file in a page of Pitwall and nothing goes over the network; as a question to the worker ten megabytes would have
 * to be written into the database first.
 */
import { BrokenXml, readTags, type Tag } from "./xmlTags";

/** The namespace of what only Pitwall writes into such a file. */
export const ownNamespace = "https://pitwall.app/opml";
/** Its prefix. */
export const own = "pitwall";

/** A feed as a file names it: nothing of it is believed yet. */
export interface OutlinedFeed {
  line: number;
  url: string;
  title: string;
  site?: string;
  folder?: string;
  isPage: boolean;
  shape?: string;
  why?: string;
  isMuted?: true;
  /** Whether its blog shares its name with others of the file on purpose. */
  isOneBlog: boolean;
}

/** What a file holds. */
export interface OutlinedFeeds {
  feeds: OutlinedFeed[];
  /** The lines that are broken, and of which as much was read as can be. */
  garbled: number[];
}

/** Why nothing can be read, and on which line of the file that shows. */
export interface OpmlFault {
  fault: "not-opml" | "broken" | "broken-off" | "nothing";
  line: number;
}

/** A folder's name is no longer than can be typed. */
const longestFolder = 60;
const between = " / ";

/** Reads a file's text. Throws nothing. */
export function readOpml(text: string): OutlinedFeeds | OpmlFault {
  try {
    return readOutlines(text);
  } catch (error) {
    if (error instanceof BrokenXml) return { fault: "broken", line: error.line };
    throw error;
  }
}

interface Open {
  name: string;
  folder: string | undefined;
}

function readOutlines(text: string): OutlinedFeeds | OpmlFault {
  const found: OutlinedFeeds = { feeds: [], garbled: [] };
  const open: Open[] = [];
  let last = 0;
  for (const tag of readTags(text, "xmlurl")) {
    if (last === 0 && tag.name.toLowerCase() !== "opml") return { fault: "not-opml", line: tag.line };
    last = tag.line;
    if (tag.isOpening) enter(tag, open, found);
    else if (open.pop()?.name !== tag.name) return { fault: "broken", line: tag.line };
  }
  if (last === 0) return { fault: "not-opml", line: 1 };
  if (open.length > 0) return { fault: "broken-off", line: last };
  return found.feeds.length > 0 ? found : { fault: "nothing", line: last };
}

function enter(tag: Tag, open: Open[], { feeds, garbled }: OutlinedFeeds): void {
  const folder = open.at(-1)?.folder;
  const feed = tag.name.toLowerCase() === "outline" ? feedOf(tag, folder) : undefined;
  if (feed) feeds.push(feed);
  if (tag.isGarbled) garbled.push(tag.line);
  if (!tag.isClosing) open.push({ name: tag.name, folder: feed ? folder : innerFolder(tag, folder) });
}

function feedOf({ attributes, line }: Tag, folder: string | undefined): OutlinedFeed | undefined {
  const isPage = attributes.get(`${own}:kind`) === "page";
  const url = attributes.get(isPage ? "url" : "xmlurl");
  if (url === undefined) return undefined;
  const site = attributes.get("htmlurl")?.trim();
  const shape = attributes.get(`${own}:shape`);
  const why = attributes.get(`${own}:why`);
  return {
    line,
    url: url.trim(),
    title: titleOf(attributes),
    isPage,
    isOneBlog: attributes.has(`${own}:blog`),
    ...(site ? { site } : {}),
    ...(folder ? { folder } : {}),
    ...(shape === undefined ? {} : { shape }),
    ...(why === undefined ? {} : { why }),
    ...(attributes.get(`${own}:muted`) === "true" ? { isMuted: true } : {}),
  };
}

function titleOf(attributes: Map<string, string>): string {
  const title = attributes.get("title")?.trim() || attributes.get("text")?.trim() || "";
  return title.replace(/\s+/g, " ");
}

/** Folders inside each other are one, named after all of them; where that is too long, after the innermost. */
function innerFolder({ name, attributes }: Tag, outer: string | undefined): string | undefined {
  if (name.toLowerCase() !== "outline") return outer;
  const title = titleOf(attributes);
  if (!title) return outer;
  let joined = outer ? outer + between + title : title;
  while (joined.length > longestFolder && joined.includes(between))
    joined = joined.slice(joined.indexOf(between) + between.length);
  return joined.slice(0, longestFolder).toWellFormed().trim();
}
