import { useEffect } from "preact/hooks";
import { keepPage } from "@/storage/elsewhere";
import { findNote } from "@/storage/notes";
import type { ListedPost } from "@/storage/posts";
import { forgetTabPost } from "@/storage/tabPosts";
import { readPost, unreadPost } from "../actions";
import { CheckIcon } from "../icons";
import { focusNote } from "../keys/focus";
import { NoteField } from "../NoteField";
import { PostFacts } from "../PostFacts";
import { PostLink } from "../PostLink";
import { StarButton } from "../StarButton";
import { useNow } from "../useNow";
import { useObserved } from "../useObserved";
import { say } from "../words";
import type { ActiveTab } from "./activeTab";
import { sayHow } from "./NoPage";
import { QuoteList } from "./QuoteList";

interface Props {
  post: ListedPost;
  /** False for a page that becomes a post with its first words. */
  isKept: boolean;
  /** False where Pitwall opened the post here and is not told whether it is still there. */
  isSure: boolean;
  tab: ActiveTab;
  noteKey: string;
}

/** The post beside the panel: what it is, the note on it, and what was quoted from it. */
export function BesidePost({ post, isKept, isSure, tab, noteKey }: Props) {
  useKeptOnceNoted(post, isKept);
  // Again after each press of the key: the reader wants to write.
  useEffect(focusNote, [tab.post?.at]);
  return (
    <main class="beside">
      <section class="opened" data-chosen aria-label={post.title || say("untitled")}>
        <div class="row">
          <div class="what">
            <PostLink post={post} />
            <PostFacts post={post} isNoted={false} now={useNow()} />
          </div>
          {isKept && (
            <div class="can">
              <ReadButton post={post} />
              <StarButton post={post} />
            </div>
          )}
        </div>
        {!isKept && <p class="hint">{say("pageIsNew")}</p>}
        {!isSure && (
          <p class="hint">
            {say("openedHere")}{" "}
            {tab.url === undefined ? (
              sayHow(noteKey)
            ) : (
              <button type="button" class="quiet" onClick={() => void forgetTabPost(tab.id)}>
                {say("noteThisPage")}
              </button>
            )}
          </p>
        )}
      </section>
      <div class="paper">
        <NoteField post={post} />
      </div>
      <QuoteList post={post} tab={tab} />
    </main>
  );
}

/** A page becomes a post with the first words that are written on it: looking at it keeps nothing. */
function useKeptOnceNoted(post: ListedPost, isKept: boolean): void {
  const { value } = useObserved(async () => ({ note: await findNote(post.key) }), [post.key]);
  const isNoted = !!value?.note?.text.trim();
  useEffect(() => {
    if (!isNoted || isKept || !post.link) return;
    keepPage({ url: post.link, title: post.title }, Date.now()).catch(console.error);
  }, [isNoted, isKept, post.key]);
}

function ReadButton({ post }: { post: ListedPost }) {
  const isUnread = post.unread === 1;
  const label = say(isUnread ? "markRead" : "keepUnread");
  return (
    <button
      type="button"
      class="tool"
      aria-label={label}
      title={label}
      data-done={!isUnread || undefined}
      onClick={() => void (isUnread ? readPost(post) : unreadPost(post))}
    >
      <CheckIcon />
    </button>
  );
}
