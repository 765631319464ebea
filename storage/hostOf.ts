/** Gives the name under which a server is held to a pace: its host; all of Reddit's are one. */
export function hostOf(url: string): string {
  const { host } = new URL(url);
  return /(^|\.)reddit\.com$/.test(host) ? "reddit.com" : host;
}

/** Gives the match pattern under which the browser permits an address's site; it names no port, which Firefox refuses. */
export function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
