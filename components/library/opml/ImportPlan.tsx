import { useState } from "preact/hooks";
import type { ImportPlan as Plan } from "@/reading/opml/planImport";
import { importFeeds } from "@/storage/imports";
import { wakeWorker } from "../../actions";
import { askForSites } from "../../permissions";
import { say } from "../../words";
import { FreshFeeds, keyOf } from "./FreshFeeds";
import { RefusedFeeds } from "./RefusedFeeds";

interface Props {
  /** The file's name. */
  name: string;
  plan: Plan;
  /** The file's broken lines. */
  garbled: number[];
  close: () => void;
}

/** What following a list would come to, before anything is asked or followed; the reader picks what of it. */
export function ImportPlan({ name, plan, garbled, close }: Props) {
  const { fresh, followed, doubles, refused } = plan;
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const [trouble, setTrouble] = useState("");
  const wanted = fresh.filter((feed) => !left.has(keyOf(feed)));
  const follow = async () => {
    // The prompt comes only in the task of the click: nothing is awaited before it.
    if (!(await askForSites(wanted.map(({ url }) => url)))) return setTrouble(say("importRefused"));
    await importFeeds(wanted, Date.now());
    await wakeWorker();
    close();
  };
  return (
    <section class="offer plan" aria-label={name}>
      <h3 dir="auto">{name}</h3>
      <div role="status">
        <ul class="facts">
          <li>{say("importNew", { count: fresh.length })}</li>
          {followed.length > 0 && <li>{say("importFollowed", { count: followed.length })}</li>}
          {doubles > 0 && <li>{say("importDoubles", { count: doubles })}</li>}
          {refused.length > 0 && <li>{say("importHindered", { count: refused.length })}</li>}
        </ul>
      </div>
      {garbled.length > 0 && <p class="fails">{say("importGarbled", { lines: sayLines(garbled) })}</p>}
      <FreshFeeds feeds={fresh} left={left} leave={leave} />
      <RefusedFeeds refused={refused} />
      {fresh.length > 0 && <p class="help">{say("importWhy")}</p>}
      <div class="acts">
        {fresh.length > 0 && (
          <button type="button" class="act main" disabled={wanted.length === 0} onClick={() => void follow()}>
            {say("importFollow", { count: wanted.length })}
          </button>
        )}
        <button type="button" class="quiet" onClick={close}>
          {say("close")}
        </button>
      </div>
      <p class="fails" role="status">
        {trouble}
      </p>
    </section>
  );
}

function sayLines(lines: number[]): string {
  return lines.slice(0, 10).join(", ") + (lines.length > 10 ? " …" : "");
}
