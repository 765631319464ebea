import { browser } from "wxt/browser";
import { patternOf } from "@/storage/hostOf";

/**
 * Asks for permission to read one site, at a click: the browser shows its prompt only in the task of the click itself, so
 * nothing may be awaited before. Gives whether it is there now; where it was already, nobody is asked.
 */
export function askForSite(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(url)] });
}
