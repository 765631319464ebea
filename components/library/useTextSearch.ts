import { useRef, useState } from "preact/hooks";
import { askedDrawers, type Found, type Searched, searchTexts } from "@/reading/texts/searchTexts";
import { notedKeys } from "@/storage/notes";
import { findPosts } from "@/storage/posts";
import { countWaitingTexts } from "@/storage/textMarks";
import { findTermRows } from "@/storage/textTerms";
import { type PostWindow, wholeList } from "../lists/usePostWindow";
import { useObserved } from "../useObserved";
import type { Results } from "../useSearch";
import type { Choice } from "./usePosts";
import { useSearched } from "./useSearched";

/** So many can be scrolled through, and so many more are drawn each time the end comes near. */
const most = 300;
const step = 25;

/** What was found, for which query, and how many texts are not searched yet because they are still to be read. */
export interface TextResults extends Results {
  query: string;
  window: PostWindow;
  waiting: number;
}

/**
 * Gives what a query finds as one types, in titles, notes, blogs and texts, among the posts that are chosen; undefined
 * while there is no query or nothing has been read yet. `isLikely` tells whether to read what a search needs beforehand.
 */
export function useTextSearch(
  query: string,
  { choice, blog }: Choice,
  isLikely: boolean,
): TextResults | undefined {
  const isAsked = query.trim() !== "";
  const searched = useSearched(isAsked || isLikely, choice, blog);
  const [wanted, want] = useState({ query, limit: step });
  const limit = wanted.query === query ? wanted.limit : step;
  // A change of what was found, such as a star, does not search again.
  const answer = useRef<Answer | undefined>(undefined);
  const { value: results } = useObserved(async () => {
    if (!searched || query.trim() === "") return undefined;
    if (answer.current?.query !== query || answer.current.searched !== searched) {
      answer.current = await findAnswer(query, searched);
    }
    return readResults(answer.current, limit);
  }, [query, searched, limit]);
  const { value: waiting } = useObserved(async () => (isAsked ? countWaitingTexts() : 0), [isAsked]);
  // While the next letter is searched for, what the last one found stays.
  const shown = useRef(results);
  if (results) shown.current = results;
  if (!isAsked) shown.current = undefined;
  if (!shown.current) return undefined;
  const showMore = () => results && want({ query, limit: limit + step });
  const window = { ...wholeList(shown.current.posts), hasMore: shown.current.hasMore, showMore };
  return { ...shown.current, window, waiting: waiting ?? 0 };
}

/** What a search found, and what was searched. */
interface Answer extends Found {
  query: string;
  searched: Searched;
}

async function findAnswer(query: string, searched: Searched): Promise<Answer> {
  const rows = await findTermRows(askedDrawers(query));
  return { query, searched, ...searchTexts(query, rows, searched, most) };
}

async function readResults({ keys, count, query }: Answer, limit: number) {
  const some = keys.slice(0, limit);
  const [posts, noted] = await Promise.all([findPosts(some), notedKeys(some)]);
  return { posts, noted, count, query, hasMore: limit < keys.length };
}
