import { useMemo } from "preact/hooks";
import { type Corpus, layOut } from "@/reading/texts/corpus";
import type { Searched } from "@/reading/texts/searchTexts";
import { chosenKeys } from "@/storage/chosenPosts";
import { allFeeds, feedsOfBlog } from "@/storage/feeds";
import { foldText } from "@/storage/foldText";
import { allNotes } from "@/storage/notes";
import type { PostChoice } from "@/storage/postLists";
import { findTextSegments, type TextSegment, textSegmentIds } from "@/storage/textSegments";
import { allTitlePacks } from "@/storage/titlePacks";
import { useObserved } from "../useObserved";

/**
 * Gives all that is searched besides the texts' terms, each part read anew only when it changes; undefined until it is all
 * there, or while nothing is asked.
 */
export function useSearched(
  isAsked: boolean,
  choice: PostChoice,
  blog: string | undefined,
): Searched | undefined {
  const { value: corpus } = useObserved(async () => (isAsked ? readCorpus() : undefined), [isAsked]);
  const { value: names } = useObserved(async () => (isAsked ? readBlogs() : undefined), [isAsked]);
  // The feeds' rows change with every check, their blogs' names hardly ever.
  const blogs = useMemo(() => names && new Map<string, string>(JSON.parse(names)), [names]);
  const { value: notes } = useObserved(async () => (isAsked ? readNotes() : undefined), [isAsked]);
  const { value: meant } = useObserved(
    async () => (isAsked ? readMeant(choice, blog) : undefined),
    [isAsked, choice, blog],
  );
  return useMemo(() => {
    if (!corpus || !blogs || !notes || !meant) return undefined;
    return { corpus, blogs, notes, isMeant: isAmong(corpus, meant) };
  }, [corpus, blogs, notes, meant]);
}

/** Segments never change: those that were read are kept. */
const known = new Map<number, TextSegment>();

async function readCorpus(): Promise<Corpus> {
  const [packs, ids] = await Promise.all([allTitlePacks(), textSegmentIds()]);
  const wanted = new Set(ids);
  for (const id of known.keys()) if (!wanted.has(id)) known.delete(id);
  for (const segment of await findTextSegments(ids.filter((id) => !known.has(id)))) {
    known.set(segment.id, segment);
  }
  return layOut(packs, [...known.values()]);
}

/** As JSON, so that the same names are the same value. */
async function readBlogs(): Promise<string> {
  return JSON.stringify((await allFeeds()).map(({ id, blog }) => [id, foldText(blog)]));
}

async function readNotes(): Promise<Map<string, string>> {
  return new Map((await allNotes()).map(({ postKey, text }) => [postKey, foldText(text)]));
}

/** The posts that are asked about: those of some feeds, or some posts, or both; absent where all are. */
interface Meant {
  feedIds: Set<string> | undefined;
  keys: Set<string> | undefined;
}

async function readMeant(choice: PostChoice, blog: string | undefined): Promise<Meant> {
  const feedIds = blog === undefined ? undefined : new Set(await feedsOfBlog(blog));
  return { feedIds, keys: await chosenKeys(choice) };
}

function isAmong({ keys, feeds, feedIds }: Corpus, meant: Meant): Searched["isMeant"] {
  const isOfFeed = feedIds.map((id) => !meant.feedIds || meant.feedIds.has(id));
  const chosen = meant.keys;
  return (number) => isOfFeed[feeds[number] ?? 0] === true && (!chosen || chosen.has(keys[number] ?? ""));
}
