import { useState } from "preact/hooks";
import { findPost, type ListedPost } from "@/storage/posts";
import { CannotOpen } from "../CannotOpen";
import { focusRow } from "../keys/focus";
import { KeyList } from "../keys/KeyList";
import { useShortcuts } from "../keys/useShortcuts";
import { NoteField } from "../NoteField";
import { SearchBox } from "../SearchBox";
import { UndoBar } from "../UndoBar";
import { useCheckNow } from "../useCheckNow";
import { useHealth } from "../useHealth";
import { useNow } from "../useNow";
import { useObserved } from "../useObserved";
import { Header } from "./Header";
import { Listing } from "./Listing";
import { ListTools } from "./ListTools";
import { OpenedPost } from "./OpenedPost";
import { Resting } from "./Resting";
import { Troubles } from "./Troubles";
import { usePopupPosts } from "./usePopupPosts";

/** The popup: how things stand, the post last opened, the unread posts, and the note on the chosen one. */
export function Popup() {
  const now = useNow();
  const [hasList, sayListed] = useState(false);
  const health = useHealth(hasList);
  const [blog, showBlog] = useState<string>();
  const [query, search] = useState<string>();
  const shown = usePopupPosts(health, blog, query);
  const { unread, results, last, feedIds, posts, isReady } = shown;
  if (!hasList && unread.window) sayListed(true);
  const [chosenKey, choose] = useState<string>();
  const [hasKeyList, showKeyList] = useState(false);
  const checking = useCheckNow();
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
    focusRow(chosenBefore);
  };
  useShortcuts({
    posts,
    chosenKey,
    choose,
    isOfUnread: !results,
    search: beginSearch,
    checkNow: checking.press,
    showKeys: () => showKeyList(true),
  });

  if (unread.error) return <CannotOpen error={unread.error} />;
  const head = { checking, search: beginSearch, now };
  if (!unread.window) return <Header health={undefined} unread={undefined} {...head} />;
  const row = { chosenKey, choose, now };
  return (
    <>
      <Header health={health} unread={unread.total} {...head} />
      {health && <Troubles health={health} now={now} />}
      {health && <Resting blogs={health.resting} now={now} />}
      {query !== undefined && (
        <SearchBox query={query} search={search} results={results} end={endSearch} hasFocus />
      )}
      {last && <OpenedPost post={last} isChosen={last.key === chosenKey} choose={choose} now={now} />}
      {!results && (
        <ListTools feeds={health?.feeds} blog={blog} showBlog={showBlog} feedIds={feedIds} unread={unread} />
      )}
      <Listing shown={shown} health={health} blog={blog} {...row} />
      <UndoBar />
      {chosen.value && <Footer post={chosen.value} />}
      {hasKeyList && <KeyList close={() => showKeyList(false)} />}
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
