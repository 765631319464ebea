import { rememberTabPost } from "@/storage/tabPosts";
import { say } from "../words";
import type { ActiveTab } from "./activeTab";
import type { Shown } from "./shownPage";

interface Props {
  shown: Exclude<Shown, { state: "post" }>;
  tab: ActiveTab;
  /** The keys that note a page; empty where there are none. */
  noteKey: string;
}

/** What stands in the note's place where no page is known: why, and what to do. */
export function NoPage({ shown, tab, noteKey }: Props) {
  if (shown.state === "other") {
    return (
      <main class="state">
        <h2>{say("pageNotWeb")}</h2>
        <p>{say("pageNotWebMore")}</p>
      </main>
    );
  }
  const goBack = () => tab.post && rememberTabPost(tab.id, { ...tab.post, state: "there" });
  return (
    <main class="state">
      <h2>{say(shown.state === "gone" ? "tabWentOn" : "pageUnknown")}</h2>
      <p>{say("pageUnknownMore")}</p>
      <p>{sayHow(noteKey)}</p>
      {shown.state === "gone" && (
        <p class="acts">
          <button type="button" class="act" onClick={() => void goBack()}>
            <span dir="auto">{say("noteOnOpened", { title: shown.post.title || say("untitled") })}</span>
          </button>
        </p>
      )}
    </main>
  );
}

/** Says how the reader tells Pitwall which page is meant. */
export function sayHow(noteKey: string): string {
  return noteKey ? say("pressToNote", { keys: noteKey }) : say("pressButtonToNote");
}
