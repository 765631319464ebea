import { type FunctionComponent, render } from "preact";
import { onOutdated, openDatabase } from "@/storage/database";
import { wakeWorker } from "./actions";
import { keepBadge } from "./badge";
import { CannotOpen } from "./CannotOpen";
import { keepLanguage } from "./keepLanguage";
import { keepTheme } from "./theme";
import { language, say } from "./words";

/** By then the page has shown what it was opened for, ms; what is not to be seen waits for that. */
const shown = 250;

/**
 * Shows one of Pitwall's pages: what every page does besides its own. It draws the badge as long as it lives, wakes
 * the worker for feeds that fell due while no one was looking, and gives way to a newer version of the database.
 */
export function showPage(Page: FunctionComponent): void {
  const root = document.getElementById("app");
  if (!root) return;
  // While the page is drawn for the first time, the database opens.
  const opening = openDatabase();
  let failure: { error: unknown } | undefined;
  const draw = () => {
    document.documentElement.lang = language();
    document.documentElement.dir = say("direction");
    // In another language everything is said anew in its place: what was typed, and the focus, stay.
    render(failure ? <CannotOpen error={failure.error} /> : <Page />, root);
  };
  keepTheme();
  void keepLanguage(draw);
  opening.catch((error) => {
    failure = { error };
    draw();
  });
  onOutdated(() => location.reload());
  setTimeout(() => {
    keepBadge();
    void wakeWorker();
  }, shown);
}
