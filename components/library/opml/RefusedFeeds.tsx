import type { Hindrance, ImportPlan } from "@/reading/opml/planImport";
import { type MessageName, say } from "../../words";

/** So many are shown. */
const most = 200;

const reasons: Record<Hindrance, MessageName> = {
  "no-address": "hinderedNoAddress",
  "not-web": "hinderedNotWeb",
  password: "hinderedPassword",
  "odd-host": "hinderedOddHost",
  "too-long": "hinderedTooLong",
};

/** What of a list cannot be followed: on which line it stands, and why. */
export function RefusedFeeds({ refused }: Pick<ImportPlan, "refused">) {
  if (refused.length === 0) return null;
  return (
    <details>
      <summary>{say("importHindered", { count: refused.length })}</summary>
      <ul>
        {refused.slice(0, most).map(({ feed: { line, title, url }, why }) => (
          <li key={`${line} ${url}`}>
            <span dir="auto">{title || url.slice(0, 80)}</span>
            <span class="address">{say(reasons[why], { line })}</span>
          </li>
        ))}
      </ul>
      {refused.length > most && <p class="help">{say("importMore", { count: refused.length - most })}</p>}
    </details>
  );
}
