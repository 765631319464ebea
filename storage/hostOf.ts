/** Gives the name under which a server is held to a pace: its host; all of Reddit's are one. */
export function hostOf(url: string): string {
  const { host } = new URL(url);
  return /(^|\.)reddit\.com$/.test(host) ? "reddit.com" : host;
}
