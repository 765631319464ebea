import { useEffect, useState } from "preact/hooks";
import { allFeeds, type Feed } from "@/storage/feeds";
import { networkDownAt } from "@/storage/network";
import { type Pace, readPreferences } from "@/storage/preferences";
import { type Health, readHealth } from "./health";
import { useObserved } from "./useObserved";

export interface SeenHealth extends Health {
  /** The feeds that are followed. */
  feeds: Feed[];
  pace: Pace;
}

/** Gives how checking goes, as long as the page stands; undefined until storage has answered. */
export function useHealth(): SeenHealth | undefined {
  const isOnline = useOnline();
  const { value } = useObserved(readRows, []);
  if (!value) return undefined;
  const { feeds, downAt, pace } = value;
  return { ...readHealth(feeds, isOnline, downAt, Date.now()), feeds, pace };
}

async function readRows() {
  const [feeds, downAt, { pace }] = await Promise.all([allFeeds(), networkDownAt(), readPreferences()]);
  return { feeds, downAt, pace };
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
