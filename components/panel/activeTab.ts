/**
 * What the browser tells of the tab beside the panel. Without the permission `tabs` it tells the address and the title of a
 * page only where Pitwall may read the site (the ten blogs, what is followed), or where the reader has just pressed
 * Pitwall's key, button or menu there (`activeTab`: until the tab goes on to another site, in Firefox to another page). Of
 * every other tab it tells that something loads, not what.
 */
import { browser } from "wxt/browser";
import { findTabPost, rememberTabPost, type TabPost } from "@/storage/tabPosts";

/** After so long, ms, a tab that is complete has the page it was opened for, or the one after it. */
const settling = 5000;

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
  const isThere = tab.status === "complete" && post !== undefined && hasSettled(post);
  if (isThere) await arrive(tab.id);
  return {
    id: tab.id,
    ...(tab.url ? { url: tab.url.replace(/#.*$/, ""), title: tab.title ?? "" } : {}),
    ...(post ? { post: isThere ? { ...post, state: "there" } : post } : {}),
  };
}

/** A tab is complete for a moment before its page has begun to come; a panel that opens later has not heard it arrive. */
function hasSettled({ state, at }: TabPost): boolean {
  return state === "coming" && Date.now() - at > settling;
}

/** The page has come that Pitwall had the tab opened for. */
async function arrive(tabId: number): Promise<void> {
  const post = await findTabPost(tabId);
  if (post?.state === "coming") await rememberTabPost(tabId, { ...post, state: "there" });
}

/** Listens to the tabs of all windows; `tell` is called when the one in front may be another, or may show another page. */
export function watchTabs(tell: () => void): () => void {
  const hear = (tabId: number, { status }: { status?: string }) => {
    void notice(tabId, status).catch(console.error).finally(tell);
  };
  browser.tabs.onUpdated.addListener(hear);
  browser.tabs.onActivated.addListener(tell);
  return () => {
    browser.tabs.onUpdated.removeListener(hear);
    browser.tabs.onActivated.removeListener(tell);
  };
}

async function notice(tabId: number, status: string | undefined): Promise<void> {
  if (status === "loading") await noticeLoad(tabId);
  if (status === "complete") await arrive(tabId);
}

/**
 * Notices that a tab loads something after the post that Pitwall put there: another page, or the same again. Measured: a jump
 * within a page is a load of its own in Chromium too, but is over by the time one asks; in Firefox it is none. A page that is
 * there as fast as that is missed, and the panel goes on saying that it is not told where the tab went.
 */
async function noticeLoad(tabId: number): Promise<void> {
  const [{ status }, post] = await Promise.all([browser.tabs.get(tabId), findTabPost(tabId)]);
  if (status === "loading" && post?.state === "there")
    await rememberTabPost(tabId, { ...post, state: "gone" });
}
