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
/** So many more than wanted are looked at: some have no reason, or are no longer there. */
const spare = 20;

/** What may be offered: the post's key, and where its keywords are. */
interface Candidate {
  key: string;
  keywords: Keywords;
  place: number;
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
  const fitNotes = new Fittest<Candidate>(mostNotes + except.size + spare);
  for (const [key, keywords] of notes) {
    eachFit(asked, keywords, (place, fit) => fitNotes.offer({ key, keywords, place }, fit));
  }
  const fitPosts = new Fittest<Candidate>(mostPosts + mostNotes + except.size + spare);
  for (const { keys, keywords, holds } of segments) {
    eachFit(asked, keywords, (place, fit) => {
      if (holds[place] === 1) fitPosts.offer({ key: keys[place] ?? "", keywords, place }, fit);
    });
    await breathe();
  }
  const tell = (one: Candidate) => reasonWords(text, sharedTerms(asked, one.keywords, one.place));
  const foundNotes = await readNotes(withReason(asked, fitNotes, except), mostNotes, tell);
  const taken = new Set([...except, ...foundNotes.map(({ note }) => note.postKey)]);
  const foundPosts = await readPosts(withReason(asked, fitPosts, taken), mostPosts, tell);
  signal?.throwIfAborted();
  return [...foundNotes, ...foundPosts];
}

function withReason(asked: Asked, fittest: Fittest<Candidate>, except: Set<string>): Candidate[] {
  return fittest
    .all()
    .filter(({ one, fit }) => fit >= leastFit && !except.has(one.key))
    .map(({ one }) => one)
    .filter(({ keywords, place }) => isReason(sharedTerms(asked, keywords, place)));
}

/** Those that are still there. */
async function readNotes(candidates: Candidate[], most: number, tell: (one: Candidate) => string[]) {
  const notes = await findNotes(candidates.map(({ key }) => key));
  return candidates
    .flatMap((one, i) => (notes[i]?.text.trim() ? [{ kind: "note" as const, note: notes[i], one }] : []))
    .slice(0, most)
    .map(({ kind, note, one }) => ({ kind, note, words: tell(one) }));
}

async function readPosts(candidates: Candidate[], most: number, tell: (one: Candidate) => string[]) {
  const byKey = new Map(candidates.map((one) => [one.key, one]));
  const posts = await findPosts([...byKey.keys()]);
  return posts.slice(0, most).flatMap((post) => {
    const one = byKey.get(post.key);
    return one ? [{ kind: "post" as const, post, words: tell(one) }] : [];
  });
}
