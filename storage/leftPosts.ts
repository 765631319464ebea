/**
 * Posts of feeds that are no longer followed. They lie in a table of their own, so that no list and no count needs to
 * know of them, and keep the reader's marks: whichever feed brings a post again finds it as it was left.
 *
 * Moved natively, in Dexie's transaction: what Dexie notes of each row and index for its live queries costs more than the
 * writing.
 */
import { database } from "./database";
import type { Feed } from "./feeds";
import { asKeptBy } from "./mute";
import type { Post } from "./posts";
import { packTitles } from "./titlePacks";

/** Gives every post of a feed. By an index that holds them all: the one by `publishedAt` leaves undated ones out. */
export async function postsOfFeed(feedId: string): Promise<Post[]> {
  return database.posts.where("[feedId+unread+sortAt]").between([feedId], [feedId, []]).toArray();
}

/** Puts a feed's posts away, but for those whose key is among `kept`, or that are starred. Gives what was put away. */
export async function putAway(
  feedId: string,
  kept: Set<string>,
  transaction: IDBTransaction,
): Promise<Post[]> {
  const posts = await postsOfFeed(feedId);
  const [stay, go] = [posts.filter(isKept), posts.filter((post) => !isKept(post))];
  await database.titlePacks.delete(feedId);
  await packTitles(stay);
  const from = transaction.objectStore("posts");
  const to = transaction.objectStore("leftPosts");
  for (const post of go) {
    to.put(post);
    from.delete(post.key);
  }
  return go;

  function isKept({ key, starred }: Post): boolean {
    return starred === 1 || kept.has(key);
  }
}

/**
 * Takes a feed's posts back. Where their texts were dropped meanwhile, the mark of the text goes too: the next check brings
 * the text again. One whose key another post has by now stays away. Gives those that are back.
 */
export async function takeBack(
  feedId: string,
  hasTexts: boolean,
  transaction: IDBTransaction,
): Promise<Post[]> {
  const left = await database.leftPosts.where("feedId").equals(feedId).toArray();
  const taken = await database.posts.bulkGet(left.map(({ key }) => key));
  const back = left.filter((_, i) => !taken[i]).map((post) => (hasTexts ? post : withoutMark(post)));
  moveBack(back, transaction);
  await packTitles(back);
  return back;
}

/** Of the posts that a feed's document names, takes back those that another feed left. Gives all of them, as they are now. */
export function takeBackNamed(
  feed: Feed,
  posts: (Post | undefined)[],
  left: Set<Post>,
  at: number,
  transaction: IDBTransaction,
): (Post | undefined)[] {
  const isLeft = (post: Post | undefined): post is Post => post !== undefined && left.has(post);
  const now = posts.map((post) =>
    isLeft(post) ? asKeptBy(feed, { ...withoutMark(post), feedId: feed.id }, at) : post,
  );
  moveBack(
    now.filter((post, i): post is Post => post !== posts[i]),
    transaction,
  );
  return now;
}

function moveBack(posts: Post[], transaction: IDBTransaction): void {
  const from = transaction.objectStore("leftPosts");
  const to = transaction.objectStore("posts");
  for (const post of posts) {
    to.put(post);
    from.delete(post.key);
  }
}

function withoutMark({ bodyMark: _dropped, ...post }: Post): Post {
  return post;
}
