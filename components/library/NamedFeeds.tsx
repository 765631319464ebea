import { useState } from "preact/hooks";
import type { Feed } from "@/storage/feeds";
import { follow } from "@/storage/follow";
import { giveSource } from "@/storage/sources";
import { wakeWorker } from "../actions";
import { askForSite } from "../permissions";
import { say } from "../words";

interface Props {
  /** Addresses of feeds that a web page names. */
  urls: string[];
  /** The feed that is to get one of them as its address; without it, the one that is chosen is followed. */
  feed: Feed | undefined;
}

/** Feeds that are known by their address alone, because the browser has not been asked about their sites. */
export function NamedFeeds({ urls, feed }: Props) {
  const [trouble, setTrouble] = useState("");
  const choose = async (url: string) => {
    const { host } = new URL(url);
    if (!(await askForSite(url))) return setTrouble(say("siteRefused", { host }));
    const isDone = feed
      ? await giveSource(feed.id, { url, kind: "feed" }, Date.now())
      : (await follow([{ url, site: new URL(url).origin, blog: host, kind: "feed" }], Date.now())) > 0;
    setTrouble(isDone ? "" : say("addressTaken"));
    await wakeWorker();
  };
  if (urls.length === 0) return null;
  return (
    <div class="named">
      <p>{say("namesFeeds")}</p>
      <ul>
        {urls.map((url) => (
          <li key={url}>
            <span class="address">{url}</span>
            <button type="button" class="act" onClick={() => void choose(url)}>
              {say(feed ? "useAddress" : "followFeed")}
            </button>
          </li>
        ))}
      </ul>
      <p class="fails" role="status">
        {trouble}
      </p>
    </div>
  );
}
