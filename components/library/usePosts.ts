import { useState } from "preact/hooks";
import { feedsOfBlog } from "@/storage/feeds";
import { notedKeys } from "@/storage/notes";
import { type ListedPost, listPosts, type PostChoice } from "@/storage/posts";
import { useObserved } from "../useObserved";

const page = 100;

export interface Posts {
  /** The newest posts of the choice; undefined until storage has answered. */
  posts: ListedPost[] | undefined;
  /** The keys of those of them that have a note. */
  noted: Set<string>;
  hasMore: boolean;
  /** Lists a hundred more. */
  showMore: () => void;
}

/** Gives the posts of a choice, of one blog or of all, as they are at any moment. */
export function usePosts(choice: PostChoice, blog: string | undefined): Posts {
  const about = `${choice} ${blog ?? ""}`;
  const [more, setMore] = useState({ about, limit: page });
  const limit = more.about === about ? more.limit : page;
  const { value } = useObserved(() => readPosts(choice, blog, limit), [about, limit]);
  return {
    posts: value?.posts,
    noted: value?.noted ?? new Set(),
    hasMore: value?.posts.length === limit,
    showMore: () => setMore({ about, limit: limit + page }),
  };
}

async function readPosts(choice: PostChoice, blog: string | undefined, limit: number) {
  const posts = await listPosts(choice, limit, blog === undefined ? undefined : await feedsOfBlog(blog));
  return { posts, noted: await notedKeys(posts.map((post) => post.key)) };
}
