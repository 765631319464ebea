/** What the panel shows beside a tab. Pure. */
import type { ListedPost } from "@/storage/posts";
import type { ActiveTab } from "./activeTab";

/** A post, how sure it is that the tab shows it, and whether it is kept already; or why there is none. */
export type Shown =
  | { state: "post"; post: ListedPost; isKept: boolean; isSure: boolean }
  /** Pitwall opened this post in the tab, and the tab went on since to a page that the browser does not tell. */
  | { state: "gone"; post: ListedPost }
  | { state: "unknown" }
  /** Not a page of the web. */
  | { state: "other" };

/** What is known of the page and of the tab. */
export interface Known {
  /** The post that has the page's address. */
  byAddress?: ListedPost | undefined;
  /** The post that Pitwall put into the tab. */
  ofTab?: ListedPost | undefined;
  /** The page as the post it would be. */
  asPost?: ListedPost | undefined;
}

/** Gives what is to be shown: the address decides where it is told, else what Pitwall put into the tab. */
export function chooseShown(tab: ActiveTab, { byAddress, ofTab, asPost }: Known): Shown {
  if (byAddress) return { state: "post", post: byAddress, isKept: true, isSure: true };
  const isGone = tab.post?.state === "gone";
  // An address that no post has may be where the post's own link led.
  if (ofTab && !isGone) {
    const isSure = tab.url !== undefined && tab.url === tab.post?.url;
    return { state: "post", post: ofTab, isKept: true, isSure };
  }
  if (asPost) return { state: "post", post: asPost, isKept: false, isSure: true };
  if (tab.url !== undefined) return { state: "other" };
  return ofTab ? { state: "gone", post: ofTab } : { state: "unknown" };
}

/** Tells whether an address is of a page that can be noted. */
export function isWebPage(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
