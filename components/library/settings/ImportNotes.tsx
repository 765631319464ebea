import { useRef, useState } from "preact/hooks";
import type { FoundEntry } from "@/reading/exports/entry";
import { keysOf, type Plan, planImport, toBring } from "@/reading/exports/planImport";
import { type FoundFiles, readFiles } from "@/reading/exports/readFiles";
import { bringBack, readPresent } from "@/storage/bringBack";
import { say } from "../../words";
import { sayPlan, troubleNames } from "./importWords";

/** What was found in files, and what bringing it in would do. */
interface Offer extends FoundFiles {
  plan: Plan;
}

/** Brings notes back from files: says first what that will do, then does it. */
export function ImportNotes() {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [offer, show] = useState<Offer>();
  const [answer, tell] = useState("");
  const read = async (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    // The same file can be chosen again.
    input.value = "";
    if (chosen.length === 0) return;
    show(undefined);
    tell(say("readingFiles"));
    show(await readOffer(chosen));
    tell("");
  };
  const bring = async ({ entries, plan }: Offer) => {
    show(undefined);
    tell(await bringIn(entries, plan));
    opener.current?.focus();
  };
  return (
    <div class="question">
      <p class="acts">
        <button ref={opener} type="button" class="act" onClick={() => files.current?.click()}>
          {say("importNotes")}
        </button>
        <button type="button" class="quiet" onClick={() => folder.current?.click()}>
          {say("importFolder")}
        </button>
      </p>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept=".zip,.md,.markdown,.txt,.csv"
        onChange={(event) => void read(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        {...{ webkitdirectory: "" }}
        onChange={(event) => void read(event.currentTarget)}
      />
      <p class="help">{say("importHelp")}</p>
      <div role="status">{answer && <p class="help">{answer}</p>}</div>
      {offer && <OfferOf offer={offer} bring={bring} cancel={() => show(undefined)} />}
    </div>
  );
}

interface OfferProps {
  offer: Offer;
  bring: (offer: Offer) => Promise<void>;
  cancel: () => void;
}

function OfferOf({ offer, bring, cancel }: OfferProps) {
  const { plan, troubles } = offer;
  const willChange = plan.notes.length > 0 || plan.challenges.length > 0 || plan.ties.size > 0;
  const hasBoth = plan.notes.some(({ kind }) => kind === "both");
  const hasChanged = plan.notes.some(({ kind }) => kind === "changed");
  return (
    <section class="offer" aria-label={say("importNotes")}>
      <p role="alert">{sayPlan(plan)}</p>
      {hasChanged && <p class="help">{say("importChangedHelp")}</p>}
      {hasBoth && <p class="help">{say("importBothHelp")}</p>}
      <ul>
        {troubles.slice(0, 5).map(({ name, kind }) => (
          <li key={name} class="fails" dir="auto">
            {say(troubleNames[kind], { file: name })}
          </li>
        ))}
      </ul>
      <p class="acts">
        {willChange && (
          <button type="button" class="act" onClick={() => void bring(offer)}>
            {say("importNow")}
          </button>
        )}
        <button type="button" class="quiet" onClick={cancel}>
          {say(willChange ? "cancel" : "close")}
        </button>
      </p>
    </section>
  );
}

async function readOffer(chosen: File[]): Promise<Offer> {
  const found = await readFiles(chosen);
  const present = await readPresent(keysOf(found.entries));
  return { ...found, plan: planImport(found.entries, present, Date.now()) };
}

/** Planned anew inside the writing: a note may have been written since. Gives what was done, in words. */
async function bringIn(entries: FoundEntry[], shown: Plan): Promise<string> {
  const now = Date.now();
  try {
    await bringBack(keysOf(entries), (present) => toBring(planImport(entries, present, now)), now);
    return say("imported", { count: shown.notes.length });
  } catch (error) {
    return say("importNotesFailed", { reason: error instanceof Error ? error.message : String(error) });
  }
}
