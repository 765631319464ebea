import { useState } from "preact/hooks";
import { findPost, type ListedPost, lastOpened } from "@/storage/posts";
import { CannotOpen } from "../CannotOpen";
import { NoteField } from "../NoteField";
import { useHealth } from "../useHealth";
import { useNow } from "../useNow";
import { useObserved } from "../useObserved";
import { Header } from "./Header";
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
  const unread = useUnread();
  const opened = useObserved(async () => ({ post: await lastOpened(Date.now() - halfDay) }), []);
  const [chosenKey, choose] = useState<string>();
  const last = opened.value?.post;
  const first = opened.value && unread.posts && (last ?? unread.posts[0]);
  // Pinned at the first sight of one: a post that arrives later must not slip under the reader's typing.
  if (chosenKey === undefined && first) choose(first.key);
  const chosen = useObserved(async () => chosenKey && findPost(chosenKey), [chosenKey]);

  if (unread.error) return <CannotOpen error={unread.error} />;
  if (!unread.posts || !health) return <Header health={undefined} unread={0} now={now} />;
  return (
    <>
      <Header health={health} unread={unread.count} now={now} />
      <Troubles health={health} now={now} />
      <Resting blogs={health.resting} now={now} />
      {last && <OpenedPost post={last} isChosen={last.key === chosenKey} choose={choose} now={now} />}
      {unread.posts.length > 0 ? (
        <PostList {...unread} posts={unread.posts} chosenKey={chosenKey} choose={choose} now={now} />
      ) : (
        <StateMessage health={health} />
      )}
      {chosen.value && <Footer post={chosen.value} />}
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
