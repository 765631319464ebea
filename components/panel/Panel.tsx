import { Logo } from "../icons";
import { LibraryLink } from "../LibraryLink";
import { UndoBar } from "../UndoBar";
import { say } from "../words";
import { BesidePost } from "./BesidePost";
import { NoPage } from "./NoPage";
import { useKeyOf } from "./useKeyOf";
import { useShownPage } from "./useShownPage";

/** The panel: the note on the page in the tab beside it, wherever the reader goes. */
export function Panel() {
  const seen = useShownPage();
  const noteKey = useKeyOf("note");
  return (
    <>
      <header class="head">
        <Logo />
        <h1>{say("name")}</h1>
        <LibraryLink />
      </header>
      {seen?.shown.state === "post" && (
        <BesidePost key={seen.shown.post.key} {...seen.shown} tab={seen.tab} noteKey={noteKey} />
      )}
      {seen && seen.shown.state !== "post" && <NoPage shown={seen.shown} tab={seen.tab} noteKey={noteKey} />}
      <UndoBar />
    </>
  );
}
