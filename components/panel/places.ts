/**
 * The way back to a quote's place: the browser scrolls there by itself, at an address with a text fragment. Measured:
 * Chromium obeys one only in a tab that is opened with it, Firefox only in a page that is there already. So Firefox is led to
 * the page first, and to the place once it has come.
 */
import { browser } from "wxt/browser";
import { linkToPlace } from "@/reading/textFragment";
import type { ListedPost } from "@/storage/posts";
import type { Quote } from "@/storage/quotes";
import { rememberTabPost } from "@/storage/tabPosts";
import { hasSidebar } from "../openPanel";
import type { ActiveTab } from "./activeTab";

/** A page that has not come by then, ms, is not waited for any longer: it is open all the same. */
const patience = 60_000;

/** Opens a quote's place in its post; in Firefox in the tab beside the panel. */
export async function goToPlace(post: ListedPost, quote: Quote, tab: ActiveTab): Promise<void> {
  if (!post.link) return;
  if (hasSidebar()) {
    const url = linkToPlace(tab.url ?? post.link, quote);
    await rememberTabPost(tab.id, { postKey: post.key, at: Date.now(), state: "coming" });
    // Where the link leads to another address this is a load of its own, and the place is looked for in what has come.
    onceLoaded(tab.id, () => browser.tabs.update(tab.id, { url }));
    await browser.tabs.update(tab.id, { url });
    return;
  }
  const opened = await browser.tabs.create({ url: linkToPlace(post.link, quote), active: false });
  if (opened.id === undefined) return;
  await rememberTabPost(opened.id, { postKey: post.key, at: Date.now(), state: "coming" });
  await browser.tabs.update(opened.id, { active: true });
}

/** Acts when the next load of a tab is over; a jump within its page is none. */
function onceLoaded(tabId: number, act: () => Promise<unknown>): void {
  let isLoading = false;
  const hear = (id: number, { status }: { status?: string }) => {
    if (id !== tabId) return;
    if (status === "loading") isLoading = true;
    if (status !== "complete") return;
    stop();
    if (isLoading) act().catch(console.error);
  };
  const stop = () => {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(hear);
  };
  const timer = setTimeout(stop, patience);
  browser.tabs.onUpdated.addListener(hear);
}
