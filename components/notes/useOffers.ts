import { useMemo, useRef } from "preact/hooks";
import { joinSearched, searchTitles } from "@/reading/searchTitles";
import { allChallenges } from "@/storage/challenges";
import { foldText } from "@/storage/foldText";
import { allNotes } from "@/storage/notes";
import { listPosts } from "@/storage/postLists";
import { findPosts } from "@/storage/posts";
import type { TieEnd } from "@/storage/ties";
import { allTitlePacks, type TitlePack } from "@/storage/titlePacks";
import { useObserved } from "../useObserved";
import { linkOf, type Typed, tagOf } from "./typedAt";

/** Something that can stand at the caret, and what the note is tied to by that. */
export interface Offer {
  to: TieEnd;
  title: string;
  /** Where it is from. */
  about: string;
  text: string;
}

const most = 6;

/** What titles are searched in: those of posts, and those of notes whose posts may be gone. */
interface Titles {
  packs: TitlePack[];
  notes: { key: string; title: string; blog: string }[];
}

/** Gives what fits what is being typed; `own` is the key of the note's post, which is not offered to itself. */
export function useOffers(typed: Typed | undefined, own: string): Offer[] {
  const sign = typed?.sign;
  const query = typed?.query ?? "";
  const { value: challenges } = useObserved(
    async () => (sign === "#" ? await allChallenges() : undefined),
    [sign],
  );
  const readTitles = useMemo(() => makeReader(), [sign]);
  const { value: titles } = useObserved(async () => (sign === "[[" ? await readTitles() : undefined), [sign]);
  const { value: found } = useObserved(
    async () => (titles ? await findTitles(titles, query, own) : []),
    [titles, query, own],
  );
  // While the titles of the next letter are sought, those of the last one stay.
  const shown = useRef<Offer[]>([]);
  if (found || sign !== "[[") shown.current = found ?? [];
  if (sign === "[[") return shown.current;
  const fitting = (challenges ?? []).filter(({ title }) => hasWords(title, query));
  return fitting.slice(0, most).map(({ id, title }) => ({
    to: `challenge:${id}`,
    title,
    about: "",
    text: tagOf(title),
  }));
}

/**
 * The notes are read once, at the first `[`: every keystroke changes one of them, and ten thousand must not be read anew at
 * each.
 */
function makeReader(): () => Promise<Titles> {
  let notes: Titles["notes"] | undefined;
  return async () => {
    notes ??= (await allNotes()).map(({ postKey, title, blog }) => ({ key: postKey, title, blog }));
    return { packs: await allTitlePacks(), notes };
  };
}

async function findTitles({ packs, notes }: Titles, query: string, own: string): Promise<Offer[]> {
  const searched = joinSearched(packs, new Map(), new Map());
  const isAsked = query.trim() !== "";
  const posts = isAsked
    ? await findPosts(searchTitles(query, searched, most + 1).keys)
    : await listPosts("noted", most + 1);
  const keys = new Set(posts.map(({ key }) => key));
  const others = notes.filter(({ key, title }) => !keys.has(key) && hasWords(title, query));
  return [...posts, ...others]
    .filter(({ key, title }) => key !== own && title !== "")
    .slice(0, most)
    .map(({ key, title, blog }) => ({ to: `post:${key}`, title, about: blog, text: linkOf(title) }));
}

/** Whether a title has every word of a query, each of them at least begun. */
function hasWords(title: string, query: string): boolean {
  const folded = foldText(title);
  const words = foldText(query).split(" ").filter(Boolean);
  return words.every((word) => folded.includes(` ${word}`));
}
