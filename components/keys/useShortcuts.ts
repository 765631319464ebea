/** Ties the keys to a list of posts: which post is meant, what is done, and where the focus goes then. */
import type { ListedPost } from "@/storage/posts";
import { openLibrary, openPost, readPost, toggleStar, undoRead, unreadPost } from "../actions";
import { focusNote, focusRow } from "./focus";
import { type KeyAction, useKeys } from "./keys";

interface Listed {
  /** The posts in the order in which they stand. */
  posts: ListedPost[];
  chosenKey: string | undefined;
  choose: (key: string) => void;
  /** Whether a post that is marked read leaves the list. */
  isOfUnread: boolean;
  search: () => void;
  checkNow: () => void;
  showKeys: () => void;
  /** A field that was asked for is still to come: what is typed meanwhile is meant for it, not for the list. */
  isWaiting?: boolean;
}

/** Makes a list of posts obey the keys, as long as it stands. */
export function useShortcuts({
  posts,
  chosenKey,
  choose,
  isOfUnread,
  search,
  checkNow,
  showKeys,
  isWaiting = false,
}: Listed): void {
  const place = posts.findIndex((post) => post.key === chosenKey);
  const chosen = posts[place];
  const go = (to: ListedPost | undefined) => {
    if (!to) return;
    choose(to.key);
    focusRow(to.key);
  };
  const markRead = async () => {
    if (!chosen) return;
    if (chosen.unread === 0) return unreadPost(chosen);
    // The one that takes its place, or the one above at the list's end.
    const next = posts[place + 1] ?? posts[place - 1];
    await readPost(chosen);
    if (isOfUnread) go(next);
  };
  const acts: Record<KeyAction, () => void> = {
    next: () => go(posts[Math.min(place + 1, posts.length - 1)]),
    previous: () => go(posts[Math.max(place - 1, 0)]),
    open: () => chosen && void openPost(chosen, true),
    markRead: () => void markRead(),
    star: () => chosen && void toggleStar(chosen),
    writeNote: focusNote,
    undo: () => void undoRead(),
    search,
    checkNow,
    openLibrary: () => void openLibrary(),
    showKeys,
  };
  useKeys((action) => {
    if (!isWaiting) acts[action]();
  });
}
