import { browser } from "wxt/browser";
import { allFeeds, type Feed } from "@/storage/feeds";
import { patternOf } from "@/storage/hostOf";
import { settleLeft, unsettledFeeds } from "@/storage/leftFeeds";
import { openLookups } from "@/storage/lookups";

/**
 * Asks for permission to read one site, at a click: the browser shows its prompt only in the task of the click itself, so
 * nothing may be awaited before. Gives whether it is there now; where it was already, nobody is asked.
 */
export function askForSite(url: string): Promise<boolean> {
  return askForSites([url]);
}

/** The same for several sites, with one prompt. */
export function askForSites(urls: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(urls.flatMap(patternsOf))] });
}

/** Most sites lead from `http:` to `https:`, and without permission for both ends that ends nowhere. */
function patternsOf(url: string): string[] {
  return [...new Set([url, url.replace(/^http:/i, "https:")])].map(patternOf);
}

/**
 * Puts in order what unfollowing left behind, once it cannot be undone any more (`now` in ms): gives permissions back that
 * no other feed needs, and drops the texts. Not at the click, because Firefox would ask anew when it is undone. Should the
 * worker be ended in the middle, it is done again.
 */
export async function settleUnfollowed(now: number): Promise<void> {
  const left = await unsettledFeeds(now);
  if (left.length === 0) return;
  const needed = new Set([...(await allFeeds()).flatMap(sitesOf), ...required()]);
  for (const { url } of await openLookups()) for (const pattern of patternsOf(url)) needed.add(pattern);
  const origins = [...new Set(left.flatMap(sitesOf))].filter((pattern) => !needed.has(pattern));
  // One that the reader took away in the browser's settings, or gave for all sites at once, is none to give back.
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(console.error);
  await settleLeft(now);
}

/** The ten blogs' sites are named in the manifest; the browser gives them with Pitwall, and refuses to take them back. */
function required(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** A feed's own site, and that of its blog, which may have been looked at to find it. */
function sitesOf({ url, site }: Feed): string[] {
  return [url, site].filter((one) => URL.canParse(one)).flatMap(patternsOf);
}
