import { useMemo, useRef } from "preact/hooks";
import { type Searched, searchTitles } from "@/reading/searchTitles";
import { allFeeds } from "@/storage/feeds";
import { foldText } from "@/storage/foldText";
import { allNotes, notedKeys } from "@/storage/notes";
import { findPosts, type ListedPost } from "@/storage/posts";
import { allTitlePacks } from "@/storage/titlePacks";
import { useObserved } from "./useObserved";

const most = 100;

/** What was found: the best hundred posts, which of them are noted, and how many there are in all. */
export interface Results {
  posts: ListedPost[];
  noted: Set<string>;
  count: number;
}

/** Gives what a query finds, as one types; undefined while there is no query or nothing has been read yet. */
export function useSearch(query: string): Results | undefined {
  const isAsked = query.trim() !== "";
  const { value: searched } = useObserved(
    async () => (isAsked ? await readSearched() : undefined),
    [isAsked],
  );
  const { keys, count } = useMemo(
    () => (searched ? searchTitles(query, searched, most) : { keys: [], count: 0 }),
    [query, searched],
  );
  const { value: found } = useObserved(() => readFound(keys), [keys.join("\n")]);
  // While the posts of the next letter are fetched, those of the last one stay.
  const shown = useRef(found);
  if (found) shown.current = found;
  if (!isAsked || !searched || !shown.current) return undefined;
  return { ...shown.current, count };
}

async function readSearched(): Promise<Searched> {
  const [packs, feeds, notes] = await Promise.all([allTitlePacks(), allFeeds(), allNotes()]);
  return {
    packs,
    blogs: new Map(feeds.map(({ id, blog }) => [id, foldText(blog)])),
    notes: new Map(notes.map(({ postKey, text }) => [postKey, foldText(text)])),
  };
}

async function readFound(keys: string[]): Promise<Omit<Results, "count">> {
  return { posts: await findPosts(keys), noted: await notedKeys(keys) };
}
