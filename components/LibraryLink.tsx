import { openLibrary } from "./actions";
import { LibraryIcon } from "./icons";
import { say } from "./words";

/** Leads to the library, in a tab of its own. */
export function LibraryLink() {
  return (
    <a
      class="tool"
      href="/library.html"
      aria-label={say("openLibrary")}
      title={say("openLibrary")}
      onClick={(event) => {
        event.preventDefault();
        void openLibrary();
      }}
    >
      <LibraryIcon />
    </a>
  );
}
