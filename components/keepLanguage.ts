/**
 * The language of a page. The choice is a row of storage; a copy of it stands in `localStorage`, which can be read before
 * the first drawing, so that no page begins in another language. The copy may be lost without harm.
 */
import { observe } from "@/storage/observe";
import { type Preferences, readPreferences } from "@/storage/preferences";
import { speak } from "./words";

const copy = "language";

/** Draws the page in the language it had last, and anew each time that another one is chosen. */
export async function keepLanguage(draw: () => void): Promise<void> {
  let drawn = localStorage.getItem(copy) ?? "auto";
  // Nothing is waited for where the browser's language is spoken.
  if (drawn !== "auto") await speak(drawn as Preferences["language"]);
  draw();
  const keep = async ({ language }: Preferences) => {
    localStorage.setItem(copy, language);
    if (language === drawn) return;
    drawn = language;
    await speak(language);
    draw();
  };
  observe(readPreferences, (preferences) => void keep(preferences), console.error);
}
