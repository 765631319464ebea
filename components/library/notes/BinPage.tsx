import { useEffect } from "preact/hooks";
import { type Binned, binTime, deleteForGood, emptyBin, listBin, putBack } from "@/storage/bin";
import { passFocus } from "../../keys/passFocus";
import { sayMoment } from "../../times";
import { useNow } from "../../useNow";
import { useObserved } from "../../useObserved";
import { say } from "../../words";
import { NoteText } from "./NoteText";

const day = 24 * 60 * 60 * 1000;

/** The notes that were deleted in the last thirty days, to be put back or deleted for good. */
export function BinPage() {
  const { value: bin } = useObserved(() => listBin(Date.now()), []);
  useEffect(() => void emptyBin(Date.now()), []);
  return (
    <div class="notebook">
      <p class="crumb">
        <a href="#/notes">{say("notes")}</a>
      </p>
      <h1>{say("binTitle")}</h1>
      <p class="guide">{say(bin?.length === 0 ? "binEmpty" : "binGuide")}</p>
      <ul class="lines" aria-label={say("binTitle")}>
        {bin?.map((one) => (
          <BinnedNote key={one.id} binned={one} />
        ))}
      </ul>
    </div>
  );
}

function BinnedNote({ binned: { id, note, deletedAt } }: { binned: Binned }) {
  const now = useNow();
  const title = note.title || say("untitled");
  const days = Math.max(1, Math.ceil((deletedAt + binTime - now) / day));
  const leave = (button: HTMLElement, act: Promise<void>) => {
    passFocus(button, ".crumb a");
    void act;
  };
  return (
    <li class="kept written">
      <h2 dir="auto">{title}</h2>
      <p class="facts">
        <span dir="auto">{note.blog || say("unknownBlog")}</span>
        <span>{say("binnedAt", { time: sayMoment(deletedAt, now) })}</span>
        <span>{say("binnedFor", { count: days })}</span>
      </p>
      <NoteText
        text={[note.text, note.other ?? ""].filter((text) => text.trim()).join("\n\n")}
        findNote={() => undefined}
        headings="h3"
      />
      <p class="acts">
        <button
          type="button"
          class="act"
          onClick={(event) => leave(event.currentTarget, putBack(id, Date.now()))}
        >
          {say("putBack")}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={(event) => leave(event.currentTarget, deleteForGood([id]))}
        >
          {say("deleteForGood")}
        </button>
      </p>
    </li>
  );
}
