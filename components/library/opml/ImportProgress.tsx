import type { Feed } from "@/storage/feeds";
import { dismissImport, findImport, stopImport } from "@/storage/imports";
import { drawBadge } from "../../badge";
import { sayTrouble } from "../../troubleWords";
import { useNow } from "../../useNow";
import { useObserved } from "../../useObserved";
import { say } from "../../words";
import { leave } from "../unfollowing";

/** How far asking the feeds of the last list is, and which of them failed and why. */
export function ImportProgress() {
  const { value } = useObserved(async () => ({ progress: await findImport() }), []);
  const progress = value?.progress;
  if (!progress || progress.total === 0) return null;
  const { asked, total, failed } = progress;
  const isOver = asked === total;
  return (
    <section class="offer plan" aria-label={say("importedList")}>
      <p role="status">{say(isOver ? "importDone" : "importAsked", { asked, total, count: total })}</p>
      {!isOver && <progress value={asked} max={total} aria-label={say("importedList")} />}
      {failed.length > 0 && <FailedFeeds feeds={failed} />}
      <div class="acts">
        {isOver ? (
          <button type="button" class="quiet" onClick={() => void dismissImport()}>
            {say("close")}
          </button>
        ) : (
          <button type="button" class="act" onClick={() => void stop()}>
            {say("importStop")}
          </button>
        )}
      </div>
    </section>
  );
}

function FailedFeeds({ feeds }: { feeds: Feed[] }) {
  const now = useNow();
  return (
    <details>
      <summary>{say("importFailed", { count: feeds.length })}</summary>
      <ul>
        {feeds.map(({ id, blog, url, trouble }) => (
          <li key={id}>
            <span dir="auto">{blog}</span>
            <span class="address">{url}</span>
            {trouble && <span class="fails">{sayTrouble(trouble, now)}</span>}
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={() => void leave(feeds.map(({ id }) => id))}>
        {say("importLeaveFailed")}
      </button>
    </details>
  );
}

async function stop(): Promise<void> {
  await stopImport(Date.now());
  await drawBadge();
}
