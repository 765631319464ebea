import { useState } from "preact/hooks";
import { findPost, type ListedPost } from "@/storage/posts";
import { CannotOpen } from "../CannotOpen";
import { focusRowLater } from "../keys/focus";
import { useShortcuts } from "../keys/useShortcuts";
import { NoteField } from "../NoteField";
import { UndoBar } from "../UndoBar";
import { useCheckNow } from "../useCheckNow";
import { useHealth } from "../useHealth";
import { useLater } from "../useLater";
import { useNow } from "../useNow";
import { useObserved } from "../useObserved";
import type { Results } from "../useSearch";
import { Header } from "./Header";
import { Listing } from "./Listing";
import { ListTools } from "./ListTools";
import { OpenedPost } from "./OpenedPost";
import { usePopupPosts } from "./usePopupPosts";

// The popup's script must be small: what is not seen at once, or seldom, is loaded then.
const fetchStanding = async () => (await import("./Standing")).Standing;
const fetchSearch = async () => (await import("./Search")).Search;
const fetchKeyList = async () => (await import("../keys/KeyList")).KeyList;

/** The popup: how things stand, the post last opened, the unread posts, and the note on the chosen one. */
export function Popup() {
  const now = useNow();
  const [hasList, sayListed] = useState(false);
  const health = useHealth(hasList);
  const [blog, showBlog] = useState<string>();
  const [query, search] = useState<string>();
  const [results, showResults] = useState<Results>();
  const shown = usePopupPosts(health, blog, results);
  const { unread, last, feedIds, posts, isReady } = shown;
  if (!hasList && unread.window) sayListed(true);
  const [chosenKey, choose] = useState<string>();
  const [hasKeyList, showKeyList] = useState(false);
  const checking = useCheckNow();
  const Standing = useLater(fetchStanding, health !== undefined);
  const Search = useLater(fetchSearch, hasList);
  const KeyList = useLater(fetchKeyList, hasKeyList);
  // Pinned at the first sight of one: a post that arrives later must not slip under the reader's typing.
  if (chosenKey === undefined && isReady && posts[0]) choose(posts[0].key);
  const chosen = useObserved(async () => chosenKey && findPost(chosenKey), [chosenKey]);
  const [chosenBefore, rememberChosen] = useState<string>();
  const beginSearch = () => {
    if (query !== undefined) return document.querySelector<HTMLElement>(".search input")?.focus();
    rememberChosen(chosenKey);
    search("");
  };
  const endSearch = () => {
    search(undefined);
    if (chosenBefore === undefined) return;
    choose(chosenBefore);
    focusRowLater(chosenBefore);
  };
  useShortcuts({
    posts,
    chosenKey,
    choose,
    isOfUnread: !results,
    search: beginSearch,
    checkNow: checking.press,
    showKeys: () => showKeyList(true),
    isWaiting: query !== undefined && !Search,
  });

  if (unread.error) return <CannotOpen error={unread.error} />;
  const head = { checking, search: beginSearch, now };
  if (!unread.window) return <Header health={undefined} unread={undefined} {...head} />;
  const row = { chosenKey, choose, now };
  return (
    <>
      <Header health={health} unread={unread.total} {...head} />
      {health && Standing && <Standing health={health} now={now} />}
      {query !== undefined && Search && (
        <Search query={query} search={search} tell={showResults} end={endSearch} />
      )}
      {last && <OpenedPost post={last} isChosen={last.key === chosenKey} choose={choose} now={now} />}
      {!results && (
        <ListTools feeds={health?.feeds} blog={blog} showBlog={showBlog} feedIds={feedIds} unread={unread} />
      )}
      <Listing shown={shown} health={health} blog={blog} {...row} />
      <UndoBar />
      {chosen.value && <Footer post={chosen.value} />}
      {hasKeyList && KeyList && <KeyList close={() => showKeyList(false)} />}
    </>
  );
}

function Footer({ post }: { post: ListedPost }) {
  return (
    <footer class="foot">
      <NoteField key={post.key} post={post} />
    </footer>
  );
}
