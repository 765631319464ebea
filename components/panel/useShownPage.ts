import { useEffect, useState } from "preact/hooks";
import { findPostOfPage, postOfPage } from "@/storage/elsewhere";
import { findPost } from "@/storage/posts";
import { onTabPosts } from "@/storage/tabPosts";
import { useObserved } from "../useObserved";
import { type ActiveTab, readActiveTab, watchTabs } from "./activeTab";
import { chooseShown, isWebPage, type Known, type Shown } from "./shownPage";

/** Gives the tab in front and what the panel shows beside it; nothing until both are known. */
export function useShownPage(): { tab: ActiveTab; shown: Shown } | undefined {
  const tab = useActiveTab();
  const about = [tab?.id, tab?.url, tab?.post?.postKey, tab?.post?.state];
  const { value: known } = useObserved(() => readKnown(tab), about);
  return tab && known ? { tab, shown: chooseShown(tab, known) } : undefined;
}

/** Gives the tab in front, anew whenever it may be another one or show another page. */
function useActiveTab(): ActiveTab | undefined {
  const [tab, setTab] = useState<ActiveTab>();
  useEffect(() => {
    let turn = 0;
    const look = async () => {
      turn += 1;
      const mine = turn;
      const seen = await readActiveTab();
      if (mine === turn) setTab(seen);
    };
    const lookNow = () => void look().catch(console.error);
    const stops = [watchTabs(lookNow), onTabPosts(lookNow)];
    // A press on the toolbar button shows Pitwall a page, and tells nobody.
    window.addEventListener("focus", lookNow);
    lookNow();
    return () => {
      for (const stop of stops) stop();
      window.removeEventListener("focus", lookNow);
    };
  }, []);
  return tab;
}

async function readKnown(tab: ActiveTab | undefined): Promise<Known> {
  const url = tab?.url !== undefined && isWebPage(tab.url) ? tab.url : undefined;
  const [byAddress, ofTab] = await Promise.all([
    url === undefined ? undefined : findPostOfPage(url),
    tab?.post && findPost(tab.post.postKey),
  ]);
  const asPost =
    url === undefined ? undefined : await postOfPage({ url, title: tab?.title ?? "" }, Date.now());
  return { byAddress, ofTab, asPost };
}
