import { useMemo, useRef } from "preact/hooks";
import { joinSearched, type Searched, searchTitles } from "@/reading/searchTitles";
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

/**
 * Gives what a query finds, as one types; undefined while there is no query or nothing has been read yet. What is searched
 * is read as soon as there is a field to type into, with an empty query: the first key finds it read.
 */
export function useSearch(query: string | undefined): Results | undefined {
  const hasField = query !== undefined;
  const isAsked = hasField && query.trim() !== "";
  const { value: searched } = useObserved(
    async () => (hasField ? await readSearched() : undefined),
    [hasField],
  );
  const { keys, count } = useMemo(
    () => (isAsked && searched ? searchTitles(query, searched, most) : { keys: [], count: 0 }),
    [query, searched],
  );
  const { value: found } = useObserved(() => readFound(keys), [keys.join("\n")]);
  // While the posts of the next letter are fetched, those of the last one stay.
  const shown = useRef(found);
  if (found) shown.current = found;
  if (!isAsked || !searched || !shown.current) return undefined;
  return { ...shown.current, count };
}

async function readSearched(): Promise<Searched[]> {
  const [packs, feeds, notes] = await Promise.all([allTitlePacks(), allFeeds(), allNotes()]);
  const blogs = new Map(feeds.map(({ id, blog }) => [id, foldText(blog)]));
  return joinSearched(packs, blogs, new Map(notes.map(({ postKey, text }) => [postKey, foldText(text)])));
}

async function readFound(keys: string[]): Promise<Omit<Results, "count">> {
  const [posts, noted] = await Promise.all([findPosts(keys), notedKeys(keys)]);
  return { posts, noted };
}
