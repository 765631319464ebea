import { browser } from "wxt/browser";
import { say } from "./words";

/** Offers to quote what is selected, in the menu of every page of the web. The browser keeps the menu; it is made anew at each start. */
export async function offerQuoteMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: "quote",
    title: say("quoteInNote"),
    contexts: ["selection"],
    documentUrlPatterns: ["http://*/*", "https://*/*"],
  });
}
