import { allFeeds, type Feed } from "@/storage/feeds";
import { follow } from "@/storage/follow";
import { normaliseLink } from "@/storage/keys";
import { dropLookup, type Found, findLookup, type Lookup } from "@/storage/lookups";
import { giveSource } from "@/storage/sources";
import { wakeWorker } from "../actions";
import { sayTrouble } from "../troubleWords";
import { useNow } from "../useNow";
import { useObserved } from "../useObserved";
import { say } from "../words";
import { FoundOffer } from "./FoundOffer";
import { NamedFeeds } from "./NamedFeeds";

interface Props {
  url: string;
  /** The feed that is to get a new source; without it, what is found is followed. */
  feed?: Feed;
  end: () => void;
}

/** What came of looking an address up: that it is being looked at, what could be followed there, or why nothing. */
export function LookupAnswer({ url, feed, end }: Props) {
  const now = useNow();
  const { value } = useObserved(
    async () => ({ lookup: await findLookup(url), feeds: await allFeeds() }),
    [url],
  );
  const lookup = value?.lookup;
  if (!lookup) return null;
  const close = async () => {
    end();
    await dropLookup(url);
  };
  const take = async (found: Found) => {
    if (feed) await giveSource(feed.id, sourceOf(found), Date.now());
    else await follow([newFeed(found)], Date.now());
    await wakeWorker();
    await close();
  };
  return (
    <div class="answer">
      <p role="status">{sayState(lookup, now)}</p>
      {offers(lookup, feed).map((found) => (
        <FoundOffer
          key={`${found.url} ${found.shape ?? ""}`}
          found={found}
          isFollowed={(value?.feeds ?? []).some(
            (one) =>
              one.id !== feed?.id &&
              normaliseLink(one.url) === normaliseLink(found.url) &&
              one.shape === found.shape,
          )}
          isNewSource={feed !== undefined}
          take={() => void take(found)}
        />
      ))}
      {lookup.named && <NamedFeeds urls={lookup.named} feed={feed} />}
      <button type="button" class="quiet" onClick={() => void close()}>
        {say("close")}
      </button>
    </div>
  );
}

/** A feed that is gone can be replaced by another feed, a watched list by a list too. */
function offers({ found = [] }: Lookup, feed: Feed | undefined): Found[] {
  if (!feed) return found;
  return found.filter(({ kind, url }) => feed.kind === "page" || (kind === "feed" && url !== feed.url));
}

function newFeed(found: Found) {
  return { ...sourceOf(found), site: found.site, blog: found.title || new URL(found.url).host };
}

function sourceOf({ url, kind, shape }: Found) {
  return { url, kind, ...(shape ? { shape } : {}) };
}

function sayState({ url, answeredAt, found = [], named = [], failure }: Lookup, now: number): string {
  const { host } = new URL(url);
  if (answeredAt === undefined) return say("lookingUp", { host });
  if (found.length + named.length > 0) return "";
  const why = failure
    ? sayTrouble({ ...failure, since: answeredAt, sameSince: answeredAt, times: 1 }, now)
    : "";
  return `${say("nothingFound", { host })} ${why}`.trim();
}
