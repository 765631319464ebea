import { useId, useState } from "preact/hooks";
import type { Feed } from "@/storage/feeds";
import { wantLookup } from "@/storage/lookups";
import type { Pace } from "@/storage/preferences";
import { endRest } from "@/storage/rests";
import { wakeWorker } from "../actions";
import { sayHealth } from "../feedWords";
import { askForSite } from "../permissions";
import { say } from "../words";
import { LookupAnswer } from "./LookupAnswer";
import { NamedFeeds } from "./NamedFeeds";
import { leave } from "./unfollowing";

interface Props {
  feed: Feed;
  pace: Pace;
  now: number;
  isOneOfSeveral: boolean;
}

/** One feed of a blog: its address, how it fares, and what can be done where it fares badly. */
export function FeedLine({ feed, pace, now, isOneOfSeveral }: Props) {
  const address = useId();
  return (
    <div class="fares" data-trouble={feed.trouble && true}>
      <p>
        <span id={address} class="address">
          {feed.url}
        </span>{" "}
        {sayHealth(feed, pace, now)}
      </p>
      {feed.trouble?.feeds && <NamedFeeds urls={feed.trouble.feeds} feed={feed} />}
      {feed.trouble?.kind === "no-permission" && <Permission feed={feed} />}
      {isLost(feed) && <Remedies feed={feed} look={say("lookForNewAddress")} at={feed.site} mayAskAgain />}
      {feed.trouble?.kind === "list-vanished" && (
        <Remedies feed={feed} look={say("chooseList")} at={feed.url} mayAskAgain={false} />
      )}
      {isOneOfSeveral && (
        <button type="button" class="quiet" aria-describedby={address} onClick={() => void leave([feed.id])}>
          {say("unfollowAddress")}
        </button>
      )}
    </div>
  );
}

function isLost({ restingSince, trouble }: Feed): boolean {
  return restingSince !== undefined || trouble?.kind === "gone" || trouble?.kind === "missing";
}

function Permission({ feed }: { feed: Feed }) {
  const allow = async () => {
    if (await askForSite(feed.url)) await askAgain(feed);
  };
  return (
    <button type="button" class="act" onClick={() => void allow()}>
      {say("allowSite")}
    </button>
  );
}

interface RemediesProps {
  feed: Feed;
  /** What looking at `at` is called. */
  look: string;
  at: string;
  mayAskAgain: boolean;
}

function Remedies({ feed, look, at, mayAskAgain }: RemediesProps) {
  const [isLooking, setLooking] = useState(false);
  const lookUp = async () => {
    // The home page may be on a site of its own, about which the browser has not been asked.
    if (!(await askForSite(at))) return;
    await wantLookup(at, Date.now(), feed.id);
    setLooking(true);
    await wakeWorker();
  };
  return (
    <>
      <div class="acts">
        {mayAskAgain && (
          <button type="button" class="act" onClick={() => void askAgain(feed)}>
            {say("tryAgain")}
          </button>
        )}
        <button type="button" class="act" onClick={() => void lookUp()}>
          {look}
        </button>
      </div>
      {isLooking && <LookupAnswer url={at} feed={feed} end={() => setLooking(false)} />}
    </>
  );
}

async function askAgain(feed: Feed): Promise<void> {
  await endRest(feed.id, Date.now());
  await wakeWorker();
}
