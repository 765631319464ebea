/**
 * Which post is in which tab, as far as Pitwall itself put it there or was shown it by a press of the reader's: without the
 * permission `tabs` the browser does not tell. It lives as long as the browser runs, as the tabs' ids do.
 */
import { browser } from "wxt/browser";

/** What is known of a tab. */
export interface TabPost {
  postKey: string;
  /** The address without its fragment that the page turned out to have, where a press of the reader's told it. */
  url?: string;
  /** When it was put there (ms). */
  at: number;
  /** Whether its page is there, is still on its way, or has given way to another one. */
  state: "coming" | "there" | "gone";
}

const kind = "tab ";
const asked = "panelAskedAt";

/** Remembers which post is in a tab. */
export async function rememberTabPost(tabId: number, post: TabPost): Promise<void> {
  await browser.storage.session.set({ [kind + tabId]: post });
}

/** Gives what is known of a tab, or undefined. */
export async function findTabPost(tabId: number): Promise<TabPost | undefined> {
  const name = kind + tabId;
  return (await browser.storage.session.get(name))[name] as TabPost | undefined;
}

/** Forgets what was known of a tab. */
export async function forgetTabPost(tabId: number): Promise<void> {
  await browser.storage.session.remove(kind + tabId);
}

/** Asks open panels to look again: a press of the reader's may have shown them a page (`now` in ms). */
export async function askPanels(now: number): Promise<void> {
  await browser.storage.session.set({ [asked]: now });
}

/** Reports when something of this has changed. Gives a function that ends it. */
export function onTabPosts(tell: () => void): () => void {
  const hear = (changes: object, area: string) => {
    const isOurs = (name: string) => name === asked || name.startsWith(kind);
    if (area === "session" && Object.keys(changes).some(isOurs)) tell();
  };
  browser.storage.onChanged.addListener(hear);
  return () => browser.storage.onChanged.removeListener(hear);
}
