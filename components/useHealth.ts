import { useEffect, useMemo, useState } from "preact/hooks";
import { allFeeds, type Feed } from "@/storage/feeds";
import { networkDownAt } from "@/storage/network";
import { type Pace, readPreferences } from "@/storage/preferences";
import { blogsOf, type Health, readHealth } from "./health";
import { useNow } from "./useNow";
import { useObserved } from "./useObserved";

export interface SeenHealth extends Health {
  /** The feeds that are followed. */
  feeds: Feed[];
  pace: Pace;
  /** Their blogs, each once. */
  blogs: string[];
}

/**
 * Gives how checking goes, as long as the page stands; undefined until storage has answered, which is not asked before
 * `isWanted`: a thousand feeds' rows take as long to read as all else that a popup shows.
 */
export function useHealth(isWanted: boolean): SeenHealth | undefined {
  const isOnline = useOnline();
  const now = useNow();
  const { value } = useObserved(async () => (isWanted ? await readRows() : undefined), [isWanted]);
  return useMemo(() => {
    if (!value) return undefined;
    const { feeds, downAt, pace } = value;
    return { ...readHealth(feeds, isOnline, downAt, Date.now()), feeds, blogs: blogsOf(feeds), pace };
  }, [value, isOnline, now]);
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
