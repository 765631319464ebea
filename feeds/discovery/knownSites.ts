/**
 * Where the feeds of large sites are, told from a page's address or its source: they name them badly, or turn away who
 * comes without a browser's window. Pure.
 */

interface Site {
  /** Whether it is this site; all have their `www.` taken away. */
  is: (host: string, path: string) => boolean;
  /** Gives the feeds of a page of it. */
  feeds: (url: URL, source: string) => (string | undefined)[];
}

const sites: Site[] = [
  { is: hostIs("youtube.com", "m.youtube.com"), feeds: ofYouTube },
  { is: hostIs("github.com"), feeds: ofGitHub },
  { is: hostIs("reddit.com", "old.reddit.com", "new.reddit.com"), feeds: ofReddit },
  { is: hostIs("medium.com"), feeds: ofMedium },
  { is: hostIs("open.substack.com"), feeds: ofOpenSubstack },
  { is: (host) => host.endsWith(".medium.com") || host.endsWith(".substack.com"), feeds: ofOwnHost },
  { is: hostIs("arxiv.org", "export.arxiv.org"), feeds: ofArxiv },
  // Last: on any host that is none of these, a path of an @ and a name is a Mastodon profile, or one of its kin.
  { is: (_, path) => /^\/@[\w.]+\/?$/.test(path), feeds: ofMastodon },
];

/** Gives the feeds that a page of a known site has, by its address and, where it was read, its source. */
export function feedsOfKnownSite(address: string, source = ""): string[] {
  const url = new URL(address);
  const host = url.host.replace(/^www\./, "");
  const site = sites.find(({ is }) => is(host, url.pathname));
  return (site?.feeds(url, source) ?? []).filter((feed) => feed !== undefined);
}

function hostIs(...hosts: string[]): Site["is"] {
  return (host) => hosts.includes(host);
}

/** The page of a handle names its channel far down, in its scripts. */
function ofYouTube({ pathname, searchParams }: URL, source: string) {
  const feed = (name: string, id: string) => `https://www.youtube.com/feeds/videos.xml?${name}=${id}`;
  const list = /^[\w-]+$/.exec(searchParams.get("list") ?? "")?.[0];
  if (list) return [feed("playlist_id", list)];
  const named = /^\/channel\/(UC[\w-]{22})/.exec(pathname)?.[1];
  const isChannel = /^\/(@|c\/|user\/|channel\/)/.test(pathname);
  const found = /(?:channel_id=|"externalId":"|youtube\.com\/channel\/)(UC[\w-]{22})/.exec(source)?.[1];
  const channel = named ?? (isChannel ? found : undefined);
  return [channel && feed("channel_id", channel)];
}

function ofGitHub({ pathname }: URL) {
  const [owner, name, part] = pathname.split("/").slice(1);
  // What is no repository: a page of the site itself, such as /features/actions.
  if (!owner || !name || /^(features|topics|sponsors|orgs|settings|marketplace|about)$/.test(owner))
    return [];
  const list = part === "tags" || part === "commits" ? part : "releases";
  return [`https://github.com/${owner}/${name.replace(/\.git$/, "")}/${list}.atom`];
}

function ofReddit({ pathname }: URL) {
  const place = /^\/(r|u|user)\/[\w-]+/.exec(pathname)?.[0];
  return [place && `https://www.reddit.com${place}/.rss`];
}

function ofMedium({ pathname }: URL) {
  const [who] = pathname.split("/").slice(1);
  return [who && who !== "feed" ? `https://medium.com/feed/${who}` : undefined];
}

function ofOwnHost({ origin }: URL) {
  return [`${origin}/feed`];
}

function ofOpenSubstack({ pathname }: URL) {
  const name = /^\/pub\/([\w-]+)/.exec(pathname)?.[1];
  return [name && `https://${name}.substack.com/feed`];
}

function ofArxiv({ pathname }: URL) {
  const category = /^\/(?:list|archive)\/([a-z-]+(?:\.[A-Za-z-]+)?)/.exec(pathname)?.[1];
  return [category && `https://rss.arxiv.org/rss/${category}`];
}

function ofMastodon({ origin, pathname }: URL) {
  return [`${origin}${pathname.replace(/\/$/, "")}.rss`];
}
