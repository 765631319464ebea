/** Posts that are changed in their hundreds. */
import { database } from "./database";
import { tellObservers } from "./observe";
import type { Post } from "./posts";

/**
 * Writes posts with a change, in Dexie's transaction but natively: what Dexie notes of each row and index for its live
 * queries costs more than the writing. A row that cannot be written aborts the transaction. Gives the posts.
 */
export function changePosts(transaction: IDBTransaction, posts: Post[], change: Partial<Post>): Post[] {
  const store = transaction.objectStore("posts");
  for (const post of posts) store.put({ ...post, ...change });
  return posts;
}

/** Tells who observes posts that some were changed, came or went. Is called once the transaction is over. */
export function tellChanged(posts: Post[]): void {
  if (posts.length === 0) return;
  const indexes = database.posts.schema.indexes.map(({ name }) => name);
  const keys = posts.map(({ key }) => key);
  tellObservers("posts", keys, indexes);
}
