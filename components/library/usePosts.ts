import { feedsOfBlog } from "@/storage/feeds";
import { listPostsAndNotes, type Piece, type PostChoice, type PostOrder } from "@/storage/postLists";
import { type PostWindow, usePostWindow } from "../lists/usePostWindow";

/** Which posts the library lists, and in which order. */
export interface Choice {
  choice: PostChoice;
  /** Undefined where the posts of all blogs are meant. */
  blog: string | undefined;
  order: PostOrder;
}

/** The posts of a choice that are near to the eye, and the keys of those of them that have a note. */
export interface Posts {
  /** Undefined until storage has answered. */
  window: PostWindow | undefined;
  noted: Set<string>;
}

/** Gives the posts of a choice as they are at any moment. */
export function usePosts(chosen: Choice): Posts {
  const { choice, blog, order } = chosen;
  const read = (limit: number, piece: Piece) => readPosts(chosen, limit, piece);
  const { value, window } = usePostWindow(read, `${choice} ${order} ${blog ?? ""}`);
  return { window, noted: value?.noted ?? new Set() };
}

async function readPosts({ choice, blog, order }: Choice, limit: number, { after }: Piece) {
  const feedIds = blog === undefined ? undefined : await feedsOfBlog(blog);
  return listPostsAndNotes(choice, limit, feedIds, { order, after });
}
