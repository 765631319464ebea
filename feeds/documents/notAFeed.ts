/** What came instead of a feed, told from the document alone. Pure. */
import { Parser } from "htmlparser2";
import { resolveLink } from "../links";
import { endOfProlog } from "./prolog";
import { titleOf } from "./text";

/** What a document can be instead of a feed. */
export type Instead =
  | "empty"
  | "web-page"
  | "challenge-page"
  | "opml"
  | "sitemap"
  | "not-a-feed"
  | "broken"
  | "list-vanished";

/** A document that holds no feed; `instead` says what it is, `feeds` where a web page says its feeds are. */
export class NoFeed extends Error {
  readonly instead: Instead;
  /** Addresses (http or https), in the page's order, each once. */
  readonly feeds: string[];
  /** What a web page calls itself. */
  readonly title: string;

  constructor(instead: Instead, feeds: string[] = [], title = "") {
    super(`The document is no feed: ${instead}.`);
    this.instead = instead;
    this.feeds = feeds;
    this.title = title;
  }
}

/** What a page says of itself, as far as it matters here. */
interface Page {
  title: string;
  text: string;
  base: string | undefined;
  /** What its links say, and the base that stood above them. */
  feeds: { href: string; base: string | undefined }[];
  asksForPassword: boolean;
  hasChallenge: boolean;
}

const feedTypes = /^\s*application\/(rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)\b/i;
const nameOf: Record<string, Instead> = {
  rss: "broken",
  feed: "broken",
  rdf: "broken",
  opml: "opml",
  urlset: "sitemap",
  sitemapindex: "sitemap",
};

/** As Cloudflare, Imperva, DataDome and Anubis head the pages with which they ask whether a person is there. */
const challengeTitles =
  /just a moment|attention required|checking (your|the) browser|verif(y|ying) you are|are you (a )?(human|robot)|not a bot|security check|access denied|ddos|pardon our interruption/i;
const challengeScripts = /challenge-platform|cf-chl|_incapsula_|captcha-delivery|anubis/i;
const loginTitles = /\b(log ?in|sign ?in|anmelden|connexion)\b/i;

/** Feeds are named in a page's head; more of a page is not read, in characters. */
const headLength = 100_000;

/** Gives a `NoFeed` that says what a document without a feed is. `url` is where it came from. */
export function recognise(document: string, url: string): NoFeed {
  const start = endOfProlog(document);
  const root = rootOf(document, start);
  const named = nameOf[root];
  if (named) return new NoFeed(named);
  if (!/^(html|head|body|!doctype)$/.test(root)) return new NoFeed("not-a-feed");
  const page = readPage(document.slice(start, start + headLength));
  return new NoFeed(
    isChallenge(page) ? "challenge-page" : "web-page",
    feedsOf(page, url),
    titleOf(page.title, false),
  );
}

/** The first element's name in lower case, without its prefix; of an HTML document type, `!doctype`. */
function rootOf(document: string, start: number): string {
  const [, name = "", rest = ""] =
    /^<(?:[\w-]{1,30}:)?(!?[a-z]{1,30})([\s/>][^>]{0,20})?/i.exec(document.slice(start, start + 100)) ?? [];
  if (name.toLowerCase() !== "!doctype" || /^\s*html/i.test(rest)) return name.toLowerCase();
  const next = document.indexOf(">", start) + 1;
  return next > 0 ? rootOf(document, next + endOfProlog(document.slice(next, next + 1000))) : "";
}

function readPage(html: string): Page {
  const page: Page = {
    title: "",
    text: "",
    base: undefined,
    feeds: [],
    asksForPassword: false,
    hasChallenge: challengeScripts.test(html),
  };
  let isInTitle = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === "title") isInTitle = page.title === "";
      readTag(page, name, attributes);
    },
    ontext: (text) => {
      if (isInTitle) page.title += text;
      else page.text += text;
    },
    onclosetag: (name) => {
      if (name === "title") isInTitle = false;
    },
  });
  parser.end(html);
  return page;
}

function readTag(page: Page, name: string, attributes: Record<string, string>): void {
  const { type = "", href = "", rel = "" } = attributes;
  if (name === "base") page.base ??= href;
  if (name === "input" && /^password$/i.test(type)) page.asksForPassword = true;
  if (name === "link" && /\balternate\b/i.test(rel) && feedTypes.test(type))
    page.feeds.push({ href, base: page.base });
}

/** Many a blog has a password field in its foot: it is a login only where the title says so or little else is there. */
function isChallenge(page: Page): boolean {
  if (challengeTitles.test(page.title)) return true;
  const isShort = page.text.length < 3000;
  return (
    (page.hasChallenge && isShort) || (page.asksForPassword && (isShort || loginTitles.test(page.title)))
  );
}

/** `<base>` counts for the links below it (HTML 4.01 §12.4; in HTML it must come first, §4.2.3). WordPress names a JSON API with type `application/json`. */
function feedsOf(page: Page, url: string): string[] {
  const links = page.feeds
    .filter(({ href }) => !/\/wp-json\//.test(href))
    .flatMap(({ href, base }) => resolveLink(href, resolveLink(base, url), url) ?? []);
  return [...new Set(links)].slice(0, 20);
}
