import { useEffect, useState } from "preact/hooks";
import { allFeeds, type Feed } from "@/storage/feeds";
import { networkDownAt } from "@/storage/network";
import { type Health, readHealth } from "./health";
import { useObserved } from "./useObserved";

export interface SeenHealth extends Health {
  /** The feeds that are followed. */
  feeds: Feed[];
}

/** Gives how checking goes, as long as the page stands; undefined until storage has answered. */
export function useHealth(): SeenHealth | undefined {
  const isOnline = useOnline();
  const { value } = useObserved(async () => ({ feeds: await allFeeds(), downAt: await networkDownAt() }), []);
  if (!value) return undefined;
  return { ...readHealth(value.feeds, isOnline, value.downAt, Date.now()), feeds: value.feeds };
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return isOnline;
}
