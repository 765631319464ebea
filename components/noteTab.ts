/**
 * What a press of the reader's on a page does, in the background: it shows Pitwall this one page (`activeTab`). So its address is
 * told, and what is selected can be read, once, without permission for the site.
 */
import { browser } from "wxt/browser";
import { appendQuote, hasWords, tidyQuote } from "@/reading/quoteText";
import { readSelection, type Selected } from "@/reading/readSelection";
import { findPostOfPage, type Page } from "@/storage/elsewhere";
import { findPost } from "@/storage/posts";
import { keepQuote } from "@/storage/quotes";
import { askPanels, findTabPost, forgetTabPost, rememberTabPost } from "@/storage/tabPosts";

/** So many characters on either side say which of several like places is meant. */
const around = 32;

/** The tab that was pressed on. */
export interface PressedTab {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
}

/** What the menu knows of what is selected, and in which frame; the key's press knows neither. */
export interface Selection {
  text?: string | undefined;
  frameId?: number | undefined;
}

/** Shows the panel which page a tab has, so that it can be noted there. */
export async function noteTab(tab: PressedTab): Promise<void> {
  const pressed = await readPressed(tab, {});
  if (pressed) await showPage(pressed, pressed.postKey);
}

/**
 * Writes what is selected in a tab into the note on its page, and keeps its place. Where nothing is selected the page is only
 * shown. `textOf` gives the text of a stored post's HTML.
 */
export async function quoteTab(
  tab: PressedTab,
  selection: Selection,
  textOf: (html: string) => string,
): Promise<void> {
  const pressed = await readPressed(tab, selection);
  if (!pressed) return;
  const { page, selected, postKey } = pressed;
  const exact = tidyQuote(selected.exact || (selection.text ?? ""));
  if (!exact) return await showPage(pressed, postKey);
  const { prefix, suffix } = selected;
  const post = await keepQuote(
    {
      page,
      postKey,
      place: { exact, prefix, suffix },
      write: (text) => appendQuote(text, exact),
      isIn: (html) => hasWords(textOf(html), exact),
    },
    Date.now(),
  );
  await showPage(pressed, post.key);
}

interface Pressed {
  tabId: number;
  page: Page;
  selected: Selected;
  /** The post that the page is, if it is one. */
  postKey: string | undefined;
}

/** Gives what the press shows; undefined where it is no page of the web. */
async function readPressed(tab: PressedTab, { frameId }: Selection): Promise<Pressed | undefined> {
  const { id: tabId } = tab;
  if (tabId === undefined) return undefined;
  const { url, title } = tab.url ? tab : await browser.tabs.get(tabId);
  if (!url || !/^https?:/i.test(url)) return undefined;
  const selected = await readSelected(tabId, frameId);
  const known = await findPostOfPage(url);
  const put = await findTabPost(tabId);
  // Where a post's own link led to another address, only the tab's history knows that it is still the post.
  const isPut = put && put.state !== "gone" && (selected.isFirstPage || put.url === withoutFragment(url));
  const ofTab = !known && isPut ? await findPost(put.postKey) : undefined;
  return { tabId, page: { url, title: title ?? "" }, selected, postKey: (known ?? ofTab)?.key };
}

/** Where the page cannot be read (a PDF, a store, the browser's reader) the quote has no surroundings, and works as well. */
async function readSelected(tabId: number, frameId: number | undefined): Promise<Selected> {
  const target = frameId === undefined ? { tabId } : { tabId, frameIds: [frameId] };
  const run = browser.scripting.executeScript({ target, func: readSelection, args: [around] });
  const [answer] = await run.catch(() => []);
  return answer?.result ?? { exact: "", prefix: "", suffix: "", isFirstPage: false };
}

async function showPage({ tabId, page }: Pressed, postKey: string | undefined): Promise<void> {
  const at = Date.now();
  const url = withoutFragment(page.url);
  if (postKey === undefined) await forgetTabPost(tabId);
  else await rememberTabPost(tabId, { postKey, url, at, state: "there" });
  await askPanels(at);
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, "");
}
