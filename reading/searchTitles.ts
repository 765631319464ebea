/** Searching titles, blogs and notes as one types. Pure. */
import { foldText } from "@/storage/foldText";
import type { TitlePack } from "@/storage/titlePacks";

/** What is searched: packed titles, the blogs of their feeds, and the notes' words by their post. */
export interface Searched {
  packs: TitlePack[];
  /** The folded name of each feed's blog. */
  blogs: Map<string, string>;
  /** The folded text of each note, by its post's key. */
  notes: Map<string, string>;
}

/** A post that was found: how well it fits, and when it is of (ms). */
interface Hit {
  key: string;
  fit: number;
  time: number;
}

/** Written without spaces between words, so that a word may begin anywhere. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Gives the keys of the posts that have every word of a query, in any order, in their title, their blog or their note; the
 * last word may be only begun. The best fit comes first, of equals the newest; at most `most`, and how many there are.
 */
export function searchTitles(
  query: string,
  searched: Searched,
  most: number,
): { keys: string[]; count: number } {
  const words = foldText(query).trim().split(" ").filter(Boolean);
  if (words.length === 0) return { keys: [], count: 0 };
  const hits = searched.packs.flatMap((pack) => searchPack(words, pack, searched));
  hits.sort((one, other) => other.fit - one.fit || other.time - one.time);
  return { keys: hits.slice(0, most).map(({ key }) => key), count: hits.length };
}

function searchPack(words: string[], pack: TitlePack, { blogs, notes }: Searched): Hit[] {
  const blog = blogs.get(pack.feedId) ?? "";
  const hits: Hit[] = [];
  for (const [place, key] of pack.keys.entries()) {
    const fit = fitOf(words, pack.titles[place] ?? "", blog, notes.get(key) ?? "");
    if (fit > 0) hits.push({ key, fit, time: pack.times[place] ?? 0 });
  }
  return hits;
}

/** 0 where a word is missing; a whole word of the title counts most, then a begun one, then the note, then the blog. */
function fitOf(words: string[], title: string, blog: string, note: string): number {
  let sum = 0;
  for (const [i, word] of words.entries()) {
    const isLast = i === words.length - 1;
    const fit = 3 * fitIn(title, word, isLast) || 2 * fitIn(note, word, isLast) || fitIn(blog, word, isLast);
    if (fit === 0) return 0;
    sum += fit;
  }
  return sum;
}

/** 2 for a whole word, 1 for a begun one where that is enough, else 0. */
function fitIn(text: string, word: string, mayBeBegun: boolean): number {
  if (text === "") return 0;
  if (unspaced.test(word)) return text.includes(word) ? 1 : 0;
  const at = text.indexOf(` ${word}`);
  if (at < 0) return 0;
  if (`${text} `.includes(` ${word} `)) return 2;
  return mayBeBegun ? 1 : 0;
}
