/**
 * Light or dark. The choice is a row of storage; a copy of it stands in `localStorage`, which can be read before the
 * first drawing, so that no page begins in the wrong light. The copy may be lost without harm.
 */
import { observe } from "@/storage/observe";
import { type Preferences, readPreferences } from "@/storage/preferences";

const copy = "theme";

/** Shows the page in the light it had last, and from then on in the one that is chosen. */
export function keepTheme(): void {
  show(localStorage.getItem(copy));
  observe(readPreferences, ({ theme }) => keep(theme), console.error);
}

function keep(theme: Preferences["theme"]): void {
  localStorage.setItem(copy, theme);
  show(theme);
}

function show(theme: string | null): void {
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
  else delete document.documentElement.dataset["theme"];
}
