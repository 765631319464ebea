import { useRef, useState } from "preact/hooks";
import { decodeOpml } from "@/reading/opml/decodeOpml";
import type { ImportPlan as Plan } from "@/reading/opml/planImport";
import { planImport } from "@/reading/opml/planImport";
import { type OpmlFault, readOpml } from "@/reading/opml/readOpml";
import { writeOpml } from "@/reading/opml/writeOpml";
import { allFeeds } from "@/storage/feeds";
import { type MessageName, say } from "../../words";
import { ImportPlan } from "./ImportPlan";
import { ImportProgress } from "./ImportProgress";
import { saveFile } from "./saveFile";

/** A larger file is no list of feeds, bytes. */
const largest = 20_000_000;

interface Chosen {
  name: string;
  plan: Plan;
  garbled: number[];
}

const faults: Record<OpmlFault["fault"], MessageName> = {
  "not-opml": "opmlNotOpml",
  broken: "opmlBroken",
  "broken-off": "opmlBrokenOff",
  nothing: "opmlNothing",
};

/** What is followed, to and from other readers: a list is read, shown, and only then followed. */
export function OpmlLists() {
  const [chosen, choose] = useState<Chosen>();
  const [trouble, setTrouble] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    choose(undefined);
    setTrouble("");
    if (file.size > largest) return setTrouble(say("opmlTooLarge", { file: file.name }));
    const found = readOpml(decodeOpml(new Uint8Array(await file.arrayBuffer())));
    if ("fault" in found) return setTrouble(say(faults[found.fault], { file: file.name, line: found.line }));
    const plan = planImport(found.feeds, await allFeeds());
    choose({ name: file.name, plan, garbled: found.garbled });
  };
  return (
    <div class="opml">
      <p class="help">{say("opmlHelp")}</p>
      <div class="acts">
        <button type="button" class="act" onClick={() => picker.current?.click()}>
          {say("importOpml")}
        </button>
        <button type="button" class="act" onClick={() => void exportFeeds()}>
          {say("exportOpml")}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".opml,.xml,text/xml,text/x-opml,application/xml"
          hidden
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void read(file).catch((error) => setTrouble(String(error)));
            event.currentTarget.value = ""; // the same file can be picked again
          }}
        />
      </div>
      <p class="fails" role="status">
        {trouble}
      </p>
      {chosen && <ImportPlan key={chosen.name} {...chosen} close={() => choose(undefined)} />}
      <ImportProgress />
    </div>
  );
}

async function exportFeeds(): Promise<void> {
  const now = Date.now();
  const day = new Date(now).toISOString().slice(0, 10);
  saveFile(`pitwall-${day}.opml`, "text/x-opml", writeOpml(await allFeeds(), now));
}
