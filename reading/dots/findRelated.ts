/**
 * Which older notes and posts share terms with a text. How well one fits is the cosine of the strengths of both's terms; it is
 * offered only with a reason (`isReason`).
 *
 * It runs in the page, in pieces of some milliseconds, and ends when its signal says so.
 */
import type { Keywords } from "@/storage/keywords";
import type { Note } from "@/storage/notes";
import { findPosts, type ListedPost } from "@/storage/posts";
import { findNotes } from "@/storage/someNotes";
import { type Asked, askBy, eachFit, sharedTerms } from "./askedTerms";
import { takeBreaths } from "./breath";
import { Fittest } from "./fittest";
import { readNoteKeywords } from "./noteKeywords";
import { readPostKeywords } from "./postKeywords";
import { isReason, reasonWords } from "./reason";

/** What is asked for: how many notes and posts at most, and which not, by the keys of their posts. */
export interface Wish {
  text: string;
  mostNotes: number;
  mostPosts: number;
  except: Set<string>;
  signal?: AbortSignal;
}

/** An older note or a post, and what it shares with the text, in words. */
export type Related = { words: string[] } & (
  | { kind: "note"; note: Note }
  | { kind: "post"; post: ListedPost }
);

/** What fits less shares a word by chance. */
const leastFit = 0.06;

interface Candidate {
  key: string;
  words: string[];
}

/** Gives the notes and posts that share terms with a text: the notes first, what fits best first. A noted post comes as its note. */
export async function findRelated(wish: Wish): Promise<Related[]> {
  const start = performance.now();
  const found = await find(wish);
  // `npm run bench:dots` reads it, as the browser's own tools do.
  performance.measure("related", { start });
  return found;
}

async function find({ text, mostNotes, mostPosts, except, signal }: Wish): Promise<Related[]> {
  const { segments, known } = await readPostKeywords();
  signal?.throwIfAborted();
  const asked = askBy(text, known);
  if (asked.terms.length === 0) return [];
  const breathe = takeBreaths(signal);
  const notes = mostNotes > 0 ? await readNoteKeywords(known, breathe) : new Map<string, Keywords>();
  const noteFits = new Fittest<{ key: string; keywords: Keywords; place: number }>(mostNotes + except.size);
  for (const [key, keywords] of notes) {
    eachFit(asked, keywords, (place, fit) => noteFits.offer({ key, keywords, place }, fit));
  }
  const postFits = new Fittest<{ key: string; keywords: Keywords; place: number }>(
    2 * mostPosts + except.size + mostNotes + 12,
  );
  for (const { keys, keywords, holds } of segments) {
    eachFit(asked, keywords, (place, fit) => {
      if (holds[place] === 0 || fit < leastFit) return;
      postFits.offer({ key: keys[place] ?? "", keywords, place }, fit);
    });
    await breathe();
  }
  const foundNotes = await readNotes(withReasons(text, asked, noteFits, except), mostNotes);
  const taken = new Set([...except, ...foundNotes.map(({ note }) => note.postKey)]);
  const foundPosts = await readPosts(withReasons(text, asked, postFits, taken), mostPosts);
  signal?.throwIfAborted();
  return [...foundNotes, ...foundPosts];
}

function withReasons(
  text: string,
  asked: Asked,
  fittest: Fittest<{ key: string; keywords: Keywords; place: number }>,
  except: Set<string>,
): Candidate[] {
  return fittest.all().flatMap(({ one: { key, keywords, place }, fit }) => {
    if (except.has(key) || fit < leastFit) return [];
    const shared = sharedTerms(asked, keywords, place);
    return isReason(shared) ? [{ key, words: reasonWords(text, shared) }] : [];
  });
}

/** Those that are still there. */
async function readNotes(candidates: Candidate[], most: number) {
  const notes = await findNotes(candidates.map(({ key }) => key));
  return candidates
    .flatMap(({ words }, i) => {
      const note = notes[i];
      return note?.text.trim() ? [{ kind: "note" as const, note, words }] : [];
    })
    .slice(0, most);
}

async function readPosts(candidates: Candidate[], most: number) {
  const words = new Map(candidates.map((one) => [one.key, one.words]));
  const posts = await findPosts(candidates.map(({ key }) => key));
  return posts
    .slice(0, most)
    .map((post) => ({ kind: "post" as const, post, words: words.get(post.key) ?? [] }));
}
