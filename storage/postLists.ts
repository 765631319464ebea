/**
 * The lists of posts. None is ever read whole: a list of a hundred thousand posts is read in pieces of a hundred, each
 * beginning where one above it ends. The place is that of a post (its instant, and its key among posts of one instant), so
 * it stays right when posts above it are marked read or new ones come.
 */
import { database } from "./database";
import { notedKeys } from "./notes";
import { type rangeOf, type Start, startsOf } from "./postRanges";
import type { ListedPost, Post } from "./posts";
import { withBlogs } from "./withBlogs";

/** Which posts a list is of. */
export type PostChoice = "all" | "unread" | "starred" | "noted";

/** Whether the newest post stands on top or the oldest. */
export type PostOrder = "newest" | "oldest";

/** Where a piece of a list begins: after this post, which is the `count`th of the list. */
export interface Edge {
  sortAt: number;
  key: string;
  count: number;
}

/** Which piece of a list is meant; without either, its beginning, the newest on top. */
export interface Piece {
  order?: PostOrder | undefined;
  after?: Edge | undefined;
}

/** Gives the first `limit` posts of a choice, of all feeds or of some, or of a piece of that list. */
export async function listPosts(
  choice: PostChoice,
  limit: number,
  feedIds?: string[],
  piece: Piece = {},
): Promise<ListedPost[]> {
  return withBlogs(await readPosts(choice, limit, feedIds, piece));
}

/** Gives the same posts, and the keys of those of them that have a note: blogs and notes are asked for in one turn. */
export async function listPostsAndNotes(
  choice: PostChoice,
  limit: number,
  feedIds?: string[],
  piece: Piece = {},
): Promise<{ posts: ListedPost[]; noted: Set<string> }> {
  const bare = await readPosts(choice, limit, feedIds, piece);
  const [posts, noted] = await Promise.all([withBlogs(bare), notedKeys(bare.map(({ key }) => key))]);
  return { posts, noted };
}

async function readPosts(
  choice: PostChoice,
  limit: number,
  feedIds: string[] | undefined,
  piece: Piece,
): Promise<Post[]> {
  if (choice === "noted") return listNoted(limit, feedIds, piece);
  const { order = "newest" } = piece;
  const starts = startsOf(choice, feedIds);
  const first = await Promise.all(starts.map((start) => readPiece(start, limit, order, piece.after)));
  const sorted = first
    .flat()
    .sort(order === "newest" ? newestFirst : (one, other) => newestFirst(other, one));
  return sorted.slice(0, limit);
}

/** Orders the newest first; of one instant, as the index does, by key. */
function newestFirst(one: Post, other: Post): number {
  return other.sortAt - one.sortAt || (one.key < other.key ? 1 : -1);
}

/** Those with a note, the last written first, or the first. */
async function listNoted(
  limit: number,
  feedIds: string[] | undefined,
  { order, after }: Piece,
): Promise<Post[]> {
  const written = database.notes.orderBy("changedAt");
  const notes = await (order === "oldest" ? written : written.reverse())
    .filter(({ text }) => text.trim() !== "")
    .toArray();
  const posts = await database.posts.bulkGet(notes.map(({ postKey }) => postKey));
  const meant = posts.filter((post) => post !== undefined && (!feedIds || feedIds.includes(post.feedId)));
  const from = after?.count ?? 0;
  return (meant as Post[]).slice(from, from + limit);
}

async function readPiece(
  start: Start,
  limit: number,
  order: PostOrder,
  after: Edge | undefined,
): Promise<Post[]> {
  const { index, values } = start;
  const at = (instant: number | []) => [...values, instant];
  const [from, to] = [at(Number.NEGATIVE_INFINITY), at([])];
  const posts = database.posts.where(index);
  const isNewest = order === "newest";
  if (!after) {
    const all = only(start, posts.between(from, to));
    return (isNewest ? all.reverse() : all).limit(limit).toArray();
  }
  const rest = isNewest ? posts.between(from, at(after.sortAt)) : posts.between(at(after.sortAt), to, false);
  const [sameInstant, others] = await Promise.all([
    only(start, database.posts.where(index).equals(at(after.sortAt))).toArray(),
    (isNewest ? only(start, rest).reverse() : only(start, rest)).limit(limit).toArray(),
  ]);
  const isBeyond = ({ key }: Post) => (isNewest ? key < after.key : key > after.key);
  return [...sameInstant.filter(isBeyond), ...others];
}

function only({ isOfStarred }: Start, range: ReturnType<typeof rangeOf>) {
  return isOfStarred ? range.filter(({ starred }) => starred === 1) : range;
}
