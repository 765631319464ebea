import type { EntityTable } from "dexie";
import type { Post } from "./posts";

/**
 * Gives the posts of a table that have one of some keys. The links of a document lie close together in the index, and so
 * do its guids: what lies between them is read in one go. Where that is much more than was asked for, each key is looked
 * up by itself.
 */
export async function postsOfKeys(table: EntityTable<Post, "key">, keys: Set<string>): Promise<Post[]> {
  // By code units, as IndexedDB sorts.
  const kinds = Map.groupBy([...keys].sort(), (key) => key.slice(0, key.indexOf(" ")));
  const found = await Promise.all([...kinds.values()].map((sorted) => postsOfKind(table, sorted)));
  // One that has keys of several kinds is found by each.
  const posts = new Map(found.flat().map((post) => [post.key, post]));
  return [...posts.values()].filter((post) => post.keys.some((key) => keys.has(key)));
}

async function postsOfKind(table: EntityTable<Post, "key">, sorted: string[]): Promise<Post[]> {
  const [first = "", last = first] = [sorted[0], sorted.at(-1)];
  const most = 2 * sorted.length + 1;
  const between = await table.where("keys").between(first, last, true, true).limit(most).toArray();
  if (between.length < most) return between;
  // Not `anyOf`, which would ask for one after the other.
  return (await Promise.all(sorted.map((key) => table.where("keys").equals(key).toArray()))).flat();
}
