/** The map of dots: challenges, notes and posts, and the lines between them. Pure. */
import type { Challenge } from "@/storage/challenges";
import type { Note } from "@/storage/notes";
import type { ListedPost } from "@/storage/posts";
import type { Tie } from "@/storage/ties";

/** One dot. Its `key` is the challenge's id, or the key of the post or of the note's post. */
export interface Dot {
  id: `${Kind}:${string}`;
  kind: Kind;
  key: string;
  title: string;
  /** How many lines end at it. */
  ties: number;
}

/** What a dot is. */
export type Kind = "challenge" | "note" | "post";

/** A line between two dots, by their places: a tie, or that a note is on a post. */
export interface Line {
  from: number;
  to: number;
  isTie: boolean;
}

/** Dots and lines; and how many dots there would be, had there been room for all. */
export interface Graph {
  dots: Dot[];
  lines: Line[];
  total: number;
}

/** What a map is made of; posts are those that are starred, noted or tied, as far as they are still there. */
export interface Material {
  challenges: Challenge[];
  notes: Note[];
  ties: Tie[];
  posts: ListedPost[];
}

/** More dots nobody reads. */
export const mostDots = 2000;

/** Draws up the map: where there are too many dots, those with most ties, challenges before all others. */
export function drawUp({ challenges, notes, ties, posts }: Material, most = mostDots): Graph {
  const dots = new Map<string, Dot>();
  const add = (kind: Kind, key: string, title: string) => {
    const id = `${kind}:${key}` as const;
    if (!dots.has(id)) dots.set(id, { id, kind, key, title, ties: 0 });
  };
  const tied = new Set(ties.map(({ noteKey }) => noteKey));
  const shownNotes = notes.filter(({ postKey, text }) => text.trim() !== "" || tied.has(postKey));
  for (const { id, title } of challenges) add("challenge", id, title);
  for (const { postKey, title } of shownNotes) add("note", postKey, title);
  for (const { key, title } of posts) add("post", key, title);
  // A tie outlives its post: then its note may still say what it was.
  const titles = new Map(notes.map(({ postKey, title }) => [postKey, title]));
  for (const { to } of ties) {
    if (to.startsWith("post:")) add("post", to.slice(5), titles.get(to.slice(5)) ?? "");
  }
  const ends = [
    ...ties.map(({ noteKey, to }) => ({ from: `note:${noteKey}`, to: to as string, isTie: true })),
    ...shownNotes.map(({ postKey }) => ({ from: `note:${postKey}`, to: `post:${postKey}`, isTie: false })),
  ].filter(({ from, to }) => dots.has(from) && dots.has(to));
  for (const id of ends.flatMap(({ from, to }) => [from, to])) (dots.get(id) as Dot).ties += 1;
  const shown = choose([...dots.values()], most);
  const places = new Map(shown.map(({ id }, place) => [id as string, place]));
  const lines = ends.flatMap(({ from, to, isTie }) => {
    const [one, other] = [places.get(from), places.get(to)];
    return one === undefined || other === undefined ? [] : [{ from: one, to: other, isTie }];
  });
  return { dots: shown, lines, total: dots.size };
}

/** Challenges first, then by ties; of equals in the order given. */
function choose(dots: Dot[], most: number): Dot[] {
  const isChallenge = ({ kind }: Dot) => Number(kind === "challenge");
  return dots
    .sort((one, other) => isChallenge(other) - isChallenge(one) || other.ties - one.ties)
    .slice(0, most);
}

/** Gives for each dot the places of those that a line joins it with. */
export function neighboursOf({ dots, lines }: Graph): number[][] {
  const neighbours: number[][] = dots.map(() => []);
  for (const { from, to } of lines) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  return neighbours;
}

/** Tells whether two maps show the same. */
export function isSameGraph(one: Graph | undefined, other: Graph): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
