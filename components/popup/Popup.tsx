import { useState } from "preact/hooks";
import { findPost, type ListedPost, lastOpened } from "@/storage/posts";
import { CannotOpen } from "../CannotOpen";
import { blogsOf } from "../health";
import { KeyList } from "../keys/KeyList";
import { useShortcuts } from "../keys/useShortcuts";
import { NoteField } from "../NoteField";
import { UndoBar } from "../UndoBar";
import { useCheckNow } from "../useCheckNow";
import { useHealth } from "../useHealth";
import { useNow } from "../useNow";
import { useObserved } from "../useObserved";
import { Header } from "./Header";
import { ListTools } from "./ListTools";
import { OpenedPost } from "./OpenedPost";
import { PostList } from "./PostList";
import { Resting } from "./Resting";
import { StateMessage } from "./StateMessage";
import { Troubles } from "./Troubles";
import { useUnread } from "./useUnread";

const halfDay = 12 * 60 * 60 * 1000;

/** The popup: how things stand, the post last opened, the unread posts, and the note on the chosen one. */
export function Popup() {
  const now = useNow();
  const health = useHealth();
  const [blog, showBlog] = useState<string>();
  const feedIds = blog ? health?.feeds.filter((feed) => feed.blog === blog).map(({ id }) => id) : undefined;
  const unread = useUnread(feedIds);
  const opened = useObserved(async () => ({ post: await lastOpened(Date.now() - halfDay) }), []);
  const [chosenKey, choose] = useState<string>();
  const [hasKeyList, showKeyList] = useState(false);
  const checking = useCheckNow();
  const last = opened.value?.post;
  const posts = [...(last ? [last] : []), ...(unread.posts ?? []).filter(({ key }) => key !== last?.key)];
  const isReady = opened.value !== undefined && unread.posts !== undefined;
  // Pinned at the first sight of one: a post that arrives later must not slip under the reader's typing.
  if (chosenKey === undefined && isReady && posts[0]) choose(posts[0].key);
  const chosen = useObserved(async () => chosenKey && findPost(chosenKey), [chosenKey]);
  useShortcuts({
    posts,
    chosenKey,
    choose,
    isOfUnread: true,
    checkNow: checking.press,
    showKeys: () => showKeyList(true),
  });

  if (unread.error) return <CannotOpen error={unread.error} />;
  if (!unread.posts || !health) return <Header health={undefined} unread={0} checking={checking} now={now} />;
  const list = { ...unread, posts: unread.posts, chosenKey, choose, now };
  return (
    <>
      <Header health={health} unread={unread.total} checking={checking} now={now} />
      <Troubles health={health} now={now} />
      <Resting blogs={health.resting} now={now} />
      {last && <OpenedPost post={last} isChosen={last.key === chosenKey} choose={choose} now={now} />}
      {(unread.total > 0 || blog) && (
        <ListTools
          blogs={blogsOf(health.feeds)}
          blog={blog}
          showBlog={showBlog}
          feedIds={feedIds}
          count={unread.count}
        />
      )}
      {unread.posts.length > 0 ? <PostList {...list} /> : <StateMessage health={health} blog={blog} />}
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
