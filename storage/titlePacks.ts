/**
 * The titles of each feed's posts in one row, ready to be searched. A hundred thousand titles in rows of their own take
 * seconds to read; packed they take some tens of milliseconds. A pack follows from its feed's posts: `keepPosts` writes it
 * in the transaction that writes these.
 */
import { database } from "./database";
import { foldText } from "./foldText";
import type { Post } from "./posts";

/** A feed's posts: the same place in each of the three lists is one post. */
export interface TitlePack {
  feedId: string;
  keys: string[];
  /** Their titles as they are searched (`foldText`). */
  titles: string[];
  /** What they are sorted by, ms. */
  times: number[];
}

/** Gives all packs. */
export async function allTitlePacks(): Promise<TitlePack[]> {
  return database.titlePacks.toArray();
}

/** Packs posts that are new, or whose title or date was corrected. Runs inside the transaction that writes them. */
export async function packTitles(posts: Post[]): Promise<void> {
  for (const [feedId, theirs] of Map.groupBy(posts, (post) => post.feedId)) {
    const pack = await database.titlePacks.get(feedId);
    await database.titlePacks.put(addToPack(pack ?? { feedId, keys: [], titles: [], times: [] }, theirs));
  }
}

/** Gives a pack with posts in it, those that are in it already at the place they have. Pure. */
export function addToPack(pack: TitlePack, posts: Post[]): TitlePack {
  const { feedId, keys, titles, times } = structuredClone(pack);
  const places = new Map(keys.map((key, place) => [key, place]));
  for (const post of posts) {
    const place = places.get(post.key) ?? keys.length;
    places.set(post.key, place);
    keys[place] = post.key;
    titles[place] = foldText(post.title);
    times[place] = post.sortAt;
  }
  return { feedId, keys, titles, times };
}

/** Takes posts out of a pack, because they are another feed's now. Runs inside the transaction that gives them away. */
export async function unpackTitles(feedId: string, keys: string[]): Promise<void> {
  const pack = await database.titlePacks.get(feedId);
  if (!pack) return;
  const gone = new Set(keys);
  const kept = pack.keys.flatMap((key, place) => (gone.has(key) ? [] : [place]));
  const pick = <T>(list: T[]) => kept.map((place) => list[place] as T);
  await database.titlePacks.put({
    feedId,
    keys: pick(pack.keys),
    titles: pick(pack.titles),
    times: pick(pack.times),
  });
}
