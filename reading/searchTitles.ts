/** Searching titles, blogs and notes as one types. Pure. */
import { foldText } from "@/storage/foldText";
import type { TitlePack } from "@/storage/titlePacks";

/** A feed's packed titles, with the folded name of its blog and the folded notes on its posts, by their place. */
export interface Searched {
  pack: TitlePack;
  blog: string;
  notes: Map<number, string>;
}

/** A post that was found: how well it fits, and when it is of (ms). */
interface Hit {
  key: string;
  fit: number;
  time: number;
}

/** A word of the query, as it is looked for. */
interface Word {
  begun: string;
  whole: string;
  isUnspaced: boolean;
  mayBeBegun: boolean;
}

/** Written without spaces between words, so that a word may begin anywhere. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Joins what is searched once for many queries: `blogs` by their feeds' ids, `notes` by their posts' keys, both folded. */
export function joinSearched(
  packs: TitlePack[],
  blogs: Map<string, string>,
  notes: Map<string, string>,
): Searched[] {
  return packs.map((pack) => {
    const theirs = new Map<number, string>();
    for (let place = 0; place < pack.keys.length; place += 1) {
      const note = notes.get(pack.keys[place] ?? "");
      if (note !== undefined) theirs.set(place, note);
    }
    return { pack, blog: blogs.get(pack.feedId) ?? "", notes: theirs };
  });
}

/**
 * Gives the keys of the posts that have every word of a query, in any order, in their title, their blog or their note; the
 * last word may be only begun. The best fit comes first, of equals the newest; at most `most`, and how many there are.
 */
export function searchTitles(
  query: string,
  searched: Searched[],
  most: number,
): { keys: string[]; count: number } {
  const words = foldText(query).trim().split(" ").filter(Boolean).map(makeWord);
  if (words.length === 0) return { keys: [], count: 0 };
  const best = new Best(most);
  for (const one of searched) searchPack(words, one, best);
  return { keys: best.sort().map(({ key }) => key), count: best.count };
}

function makeWord(word: string, i: number, words: string[]): Word {
  const mayBeBegun = i === words.length - 1;
  return { begun: ` ${word}`, whole: ` ${word} `, isUnspaced: unspaced.test(word), mayBeBegun };
}

/** A hundred thousand titles pass here at each key: hence no iterators, and nothing is made for those that do not fit. */
function searchPack(words: Word[], { pack, blog, notes }: Searched, best: Best): void {
  const { keys, titles, times } = pack;
  const inBlog = words.map((word) => fitIn(blog, word));
  for (let place = 0; place < keys.length; place += 1) {
    const fit = fitOf(words, titles[place] ?? "", inBlog, notes.get(place) ?? "");
    if (fit > 0) best.offer(keys[place] ?? "", fit, times[place] ?? 0);
  }
}

/** 0 where a word is missing; a whole word of the title counts most, then a begun one, then the note, then the blog. */
function fitOf(words: Word[], title: string, inBlog: number[], note: string): number {
  let sum = 0;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    const fit = 3 * fitIn(title, word) || 2 * fitIn(note, word) || (inBlog[i] ?? 0);
    if (fit === 0) return 0;
    sum += fit;
  }
  return sum;
}

/** 2 for a whole word, 1 for a begun one where that is enough, else 0. */
function fitIn(text: string, { begun, whole, isUnspaced, mayBeBegun }: Word): number {
  if (text === "") return 0;
  if (isUnspaced) return text.includes(begun.slice(1)) ? 1 : 0;
  if (!text.includes(begun)) return 0;
  if (text.endsWith(begun) || text.includes(whole)) return 2;
  return mayBeBegun ? 1 : 0;
}

/** Keeps the best hits of many: sorting all that fit a single letter would take longer than finding them. */
class Best {
  count = 0;
  private hits: Hit[] = [];
  private readonly most: number;
  /** What every hit that is kept must be better than. */
  private least: Hit | undefined;

  constructor(most: number) {
    this.most = most;
  }

  offer(key: string, fit: number, time: number): void {
    this.count += 1;
    const { least } = this;
    if (least && (fit < least.fit || (fit === least.fit && time <= least.time))) return;
    this.hits.push({ key, fit, time });
    if (this.hits.length < 4 * this.most) return;
    this.hits = this.sort();
    this.least = this.hits.at(-1);
  }

  sort(): Hit[] {
    this.hits.sort((one, other) => other.fit - one.fit || other.time - one.time);
    return this.hits.slice(0, this.most);
  }
}
