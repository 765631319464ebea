/** What following the feeds of a file would come to. Nothing is asked of any server, and nothing is changed. Pure. */
import type { Feed, NewFeed } from "@/storage/feeds";
import { normaliseLink } from "@/storage/keys";
import type { OutlinedFeed } from "./readOpml";

/** Why a feed of a file cannot be followed. */
export type Hindrance = "no-address" | "not-web" | "password" | "odd-host" | "too-long";

/** The feeds of a file, sorted by what can be done with them. Each stands once. */
export interface ImportPlan {
  fresh: NewFeed[];
  /** Those that are followed already, also by an equivalent address. */
  followed: OutlinedFeed[];
  /** How many stand in the file a second time. */
  doubles: number;
  refused: { feed: OutlinedFeed; why: Hindrance }[];
}

const longestAddress = 2000;
const longestTitle = 200;

/** Gives what is new in a file, given what is followed. */
export function planImport(outlined: OutlinedFeed[], feeds: Feed[]): ImportPlan {
  const plan: ImportPlan = { fresh: [], followed: [], doubles: 0, refused: [] };
  const known = new Set(
    feeds.flatMap((feed) => [markOf(feed), ...(feed.shape ? [] : [normaliseLink(feed.id)])]),
  );
  const seen = new Set<string>();
  const names = new Names(feeds);
  for (const feed of outlined) {
    const url = readAddress(feed.url);
    if (typeof url === "string") {
      plan.refused.push({ feed, why: url });
      continue;
    }
    const found = { ...feed, url: url.href };
    const mark = markOf(found);
    if (seen.has(mark)) plan.doubles += 1;
    else if (known.has(mark)) plan.followed.push(found);
    else plan.fresh.push(newFeed(found, names));
    seen.add(mark);
  }
  return plan;
}

/** Gives a web address, or what hinders it from being one that can be asked for. */
function readAddress(typed: string): URL | Hindrance {
  if (!typed) return "no-address";
  if (typed.length > longestAddress) return "too-long";
  const url = URL.parse(typed.replace(/^feed:(?=https?:)/i, "").replace(/^feed:\/\//i, "http://"));
  if (!url || !/^https?:$/.test(url.protocol)) return "not-web";
  // The browser sends no request to such an address, and a list is no place for it.
  if (url.username || url.password) return "password";
  // What is no plain name cannot be asked for: a star would even mean other sites.
  return /^[a-z0-9._-]+$/i.test(url.hostname) ? url : "odd-host";
}

function markOf({ url, shape }: { url: string; shape?: string }): string {
  return shape === undefined ? normaliseLink(url) : `${normaliseLink(url)} ${shape}`;
}

function newFeed(feed: OutlinedFeed, names: Names): NewFeed {
  const given = feed.site === undefined ? undefined : readAddress(feed.site);
  const site = given instanceof URL ? given.href : new URL("/", feed.url).href;
  const title = feed.title.slice(0, longestTitle).toWellFormed() || new URL(feed.url).host;
  return {
    url: feed.url,
    site,
    blog: names.nameOf(title, site, feed.isOneBlog),
    kind: feed.isPage ? "page" : "feed",
    ...(feed.folder === undefined ? {} : { folder: feed.folder }),
    ...(feed.shape === undefined ? {} : { shape: feed.shape }),
    ...(feed.why === undefined ? {} : { why: feed.why }),
    ...(feed.isMuted ? { isMuted: true } : {}),
  };
}

/** Feeds that share a name are one blog. Two that are called "Blog" are not, unless they are of one site. */
class Names {
  private readonly sites = new Map<string, string>();

  constructor(feeds: Feed[]) {
    for (const { blog, site } of feeds) this.sites.set(blog, hostOf(site));
  }

  nameOf(title: string, site: string, isOneBlog: boolean): string {
    const host = hostOf(site);
    const other = this.sites.get(title);
    const name = other === undefined || other === host || isOneBlog ? title : `${title} (${host})`;
    if (!this.sites.has(name)) this.sites.set(name, host);
    return name;
  }
}

function hostOf(site: string): string {
  return URL.parse(site)?.host.replace(/^www\./, "") ?? "";
}
