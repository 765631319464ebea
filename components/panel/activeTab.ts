/**
 * What the browser tells of the tab beside the panel. Without the permission `tabs` it tells the address and the title of a
 * page only where Pitwall may read the site (the ten blogs, what is followed), or where the reader has just pressed
 * Pitwall's key, button or menu there (`activeTab`: until the tab goes on to another site, in Firefox to another page). Of
 * every other tab it tells that something loads, not what.
 */
import { browser } from "wxt/browser";
import { findTabPost, rememberTabPost, type TabPost } from "@/storage/tabPosts";
import { hasSidebar } from "../openPanel";

/** The tab in front. */
export interface ActiveTab {
  id: number;
  /** The address without its fragment, where the browser tells it. */
  url?: string;
  title?: string;
  /** What Pitwall knows of the tab by itself. */
  post?: TabPost;
}

/** Gives the tab in front of the panel's own window, as far as the browser tells; undefined where there is none. */
export async function readActiveTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const post = await findTabPost(tab.id);
  const isThere = post?.state === "coming" && tab.status === "complete";
  if (isThere) await rememberTabPost(tab.id, { ...post, state: "there" });
  return {
    id: tab.id,
    ...(tab.url ? { url: tab.url.replace(/#.*$/, ""), title: tab.title ?? "" } : {}),
    ...(post ? { post: isThere ? { ...post, state: "there" } : post } : {}),
  };
}

/** Listens to the tabs of all windows; `tell` is called when the one in front may be another, or may show another page. */
export function watchTabs(tell: () => void): () => void {
  const watch = new TabWatch(tell);
  browser.tabs.onUpdated.addListener(watch.hear);
  browser.tabs.onActivated.addListener(tell);
  return () => {
    browser.tabs.onUpdated.removeListener(watch.hear);
    browser.tabs.onActivated.removeListener(tell);
  };
}

/** What an event of a tab may tell; the browser leaves out what Pitwall may not know. */
interface Change {
  status?: string;
  url?: string;
}

/**
 * Notices that a tab went on from the post that Pitwall put there. Measured: a jump within a page is a load of its own in
 * Chromium, as short as it is, and none in Firefox; but only where another page comes does Chromium tell of a change that it
 * has emptied, the title's.
 */
class TabWatch {
  private readonly tell: () => void;
  private readonly loading = new Set<number>();

  constructor(tell: () => void) {
    this.tell = tell;
  }

  readonly hear = async (tabId: number, change: Change) => {
    if (change.status === "loading") this.loading.add(tabId);
    const post = this.isAnother(tabId, change) ? await findTabPost(tabId) : undefined;
    if (post?.state === "there") await rememberTabPost(tabId, { ...post, state: "gone" });
    if (change.status === "complete") this.loading.delete(tabId);
    this.tell();
  };

  private isAnother(tabId: number, { status, url, ...rest }: Change): boolean {
    if (hasSidebar()) return status === "loading";
    if (url !== undefined) return !url.includes("#");
    return status === undefined && Object.keys(rest).length === 0 && this.loading.has(tabId);
  }
}
