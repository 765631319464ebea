import type { TiedNote } from "@/storage/ties";
import { sayMoment } from "../../times";
import { useNow } from "../../useNow";
import { say } from "../../words";

/** What of a challenge's notes is new since the reader last looked (ms), in a sentence. */
export function News({ notes, since }: { notes: TiedNote[]; since: number | undefined }) {
  const now = useNow();
  if (since === undefined) return null;
  const added = notes.filter(({ tie }) => tie.madeAt > since);
  const changed = notes.filter(({ tie, note }) => tie.madeAt <= since && note.changedAt > since);
  const time = sayMoment(since, now);
  const sentences = [
    added.length > 0 && say("newNotesSince", { count: added.length, time }),
    changed.length > 0 && say("changedNotesSince", { count: changed.length, time }),
  ].filter((sentence) => sentence !== false);
  return <p class="news">{sentences.length > 0 ? sentences.join(" ") : say("nothingNewSince", { time })}</p>;
}
