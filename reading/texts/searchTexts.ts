/**
 * Searching titles, notes, blogs and texts. Pure.
 *
 * How well a post fits is the sum over the words of the query of
 *
 *     ln(1 + P / (1 + p)) · (3 · title + 2 · note + blog / 2 + n / (n + 2))
 *
 * P being the number of posts, p that of posts whose text has the word, and n how often the post's text has it (a sort of
 * BM25, without the length of the text: a long post is worth a morning too). `title`, `note` and `blog` are 1 where the
 * word stands there whole, 2/3 where it is only begun, else 0. So rare words weigh more, a word more often says more but
 * ever less, and a word in the title or in the note says more than any number of times in the text.
 */
import type { TermRow } from "@/storage/textTerms";
import { Best } from "./best";
import type { Corpus } from "./corpus";
import { countInTexts } from "./countInTexts";
import { askedTerms, drawerOf, isUnspaced, queryWords } from "./terms";

/** What is searched besides the texts. */
export interface Searched {
  corpus: Corpus;
  /** The folded name of each feed's blog, by the feed's id. */
  blogs: Map<string, string>;
  /** The folded text of each note, by its post's key. */
  notes: Map<string, string>;
  /** Tells whether a post is among those that are asked about. */
  isMeant: (number: number) => boolean;
}

/** What was found: the keys of the best posts, the best first, and how many there are in all. */
export interface Found {
  keys: string[];
  count: number;
}

/** One word of a query, and where it was found. */
interface AskedWord {
  word: string;
  isLast: boolean;
  /** How often each post's text has it. */
  inTexts: Uint16Array;
  /** How well it fits the blog of each feed. */
  inBlogs: number[];
  weight: number;
}

/** Gives the drawers whose rows `searchTexts` needs for a query, in the order in which it needs them. */
export function askedDrawers(query: string): string[] {
  return termsOfQuery(query)
    .flat()
    .map(({ term }) => drawerOf(term));
}

/**
 * Finds the posts that have every word of a query, in any order, each in the title, the note, the blog or the text; the
 * last word may be only begun. `rows` are those of `askedDrawers`. The best fit comes first, of equals the newest; at most
 * `most`, and how many there are.
 */
export function searchTexts(query: string, rows: TermRow[][], searched: Searched, most: number): Found {
  const { corpus, notes } = searched;
  const words = readWords(query, rows, searched);
  if (words.length === 0) return { keys: [], count: 0 };
  const noted = numberNotes(notes, corpus);
  // Whatever lacks the rarest word need not be asked for the others.
  words.sort((one, other) => other.weight - one.weight);
  const best = new Best(corpus.times, most);
  let count = 0;
  for (let number = 0; number < corpus.keys.length; number += 1) {
    if (!searched.isMeant(number)) continue;
    const fit = fitOf(number, words, corpus, noted.get(number) ?? "");
    if (fit === 0) continue;
    count += 1;
    best.offer(number, fit);
  }
  return { keys: best.numbers.map((number) => corpus.keys[number] ?? ""), count };
}

function termsOfQuery(query: string) {
  const words = queryWords(query);
  return words.map((word, i) => askedTerms(word, i === words.length - 1));
}

function readWords(query: string, rows: TermRow[][], { corpus, blogs }: Searched): AskedWord[] {
  const words = queryWords(query);
  const names = corpus.feedIds.map((id) => blogs.get(id) ?? "");
  let next = 0;
  return termsOfQuery(query).map((terms, i) => {
    const word = words[i] ?? "";
    const isLast = i === words.length - 1;
    const inTexts = countInTexts(terms, rows.slice(next, next + terms.length), corpus);
    next += terms.length;
    const inBlogs = names.map((name) => fitIn(name, word, isLast));
    const posts = inTexts.reduce((sum, count) => sum + Math.min(count, 1), 0);
    return { word, isLast, inTexts, inBlogs, weight: Math.log(1 + corpus.keys.length / (1 + posts)) };
  });
}

function numberNotes(notes: Map<string, string>, { numbers }: Corpus): Map<number, string> {
  return new Map([...notes].map(([key, text]) => [numbers.get(key) ?? -1, text]));
}

/** 0 where a word is missing. */
function fitOf(number: number, words: AskedWord[], { titles, feeds }: Corpus, note: string): number {
  const title = titles[number] ?? "";
  let sum = 0;
  for (const { word, isLast, inTexts, inBlogs, weight } of words) {
    const often = inTexts[number] ?? 0;
    const fit =
      3 * fitIn(title, word, isLast) +
      2 * fitIn(note, word, isLast) +
      (inBlogs[feeds[number] ?? 0] ?? 0) / 2 +
      often / (often + 2);
    if (fit === 0) return 0;
    sum += weight * fit;
  }
  return sum;
}

/** 1 for a whole word, 2/3 for a begun one where that is enough, else 0. */
function fitIn(text: string, word: string, mayBeBegun: boolean): number {
  if (text === "") return 0;
  if (isUnspaced(word)) return text.includes(word) ? 1 : 0;
  const at = text.indexOf(` ${word}`);
  if (at < 0) return 0;
  const end = at + word.length + 1;
  if (
    end === text.length ||
    text[end] === " " ||
    text.includes(` ${word} `, end) ||
    text.endsWith(` ${word}`)
  )
    return 1;
  return mayBeBegun ? 2 / 3 : 0;
}
