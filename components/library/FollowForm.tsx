import { useId, useState } from "preact/hooks";
import { wantLookup } from "@/storage/lookups";
import { wakeWorker } from "../actions";
import { askForSite } from "../permissions";
import { say } from "../words";
import { readAddress } from "./address";
import { LookupAnswer } from "./LookupAnswer";

/** Where the reader gives an address to follow: it is looked up, and what is there is offered. */
export function FollowForm() {
  const [typed, setTyped] = useState("");
  const [url, setUrl] = useState<string>();
  const [trouble, setTrouble] = useState("");
  const why = useId();
  const lookUp = async (event: Event) => {
    event.preventDefault();
    const meant = readAddress(typed);
    setUrl(undefined);
    setTrouble(meant ? "" : say("addressUnclear"));
    if (!meant) return;
    if (!(await askForSite(meant))) {
      setTrouble(say("siteRefused", { host: new URL(meant).host }));
      return;
    }
    await wantLookup(meant, Date.now());
    setUrl(meant);
    await wakeWorker();
  };
  const end = () => {
    setUrl(undefined);
    setTyped("");
  };
  return (
    <section class="follow">
      <form onSubmit={(event) => void lookUp(event)}>
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          aria-label={say("address")}
          aria-describedby={why}
          placeholder={say("addressHint")}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="act">
          {say("follow")}
        </button>
      </form>
      <p id={why} class="facts">
        {say("followWhy")}
      </p>
      <p class="fails" role="status">
        {trouble}
      </p>
      {url && <LookupAnswer key={url} url={url} end={end} />}
    </section>
  );
}
