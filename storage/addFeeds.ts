/** Rows of feeds that are new. One that was followed before is the one it was: with its folder, its posts and the reader's marks. */
import { database } from "./database";
import type { Feed, NewFeed } from "./feeds";
import type { LeftFeed } from "./leftFeeds";
import { takeBack } from "./leftPosts";
import type { Post } from "./posts";

/** The tables that `addFeeds` touches. */
export function followScope() {
  const { feeds, posts, titlePacks, leftFeeds, leftPosts } = database;
  return [feeds, posts, titlePacks, leftFeeds, leftPosts];
}

/** Runs inside a transaction. Gives the rows that are new, and the posts that came back with them. */
export async function addFeeds(
  wanted: NewFeed[],
  now: number,
  transaction: IDBTransaction,
  more: Partial<Feed> = {},
): Promise<{ added: Feed[]; back: Post[] }> {
  const known = new Set((await database.feeds.toArray()).flatMap((row) => [row.id, idOf(row)]));
  const left = new Map(
    (await database.leftFeeds.toArray()).flatMap((row) => [
      [idOf(row.feed), row],
      [row.id, row],
    ]),
  );
  const isNew = (feed: NewFeed) => !known.has(idOf(feed)) && known.add(idOf(feed));
  const due = { nextCheckAt: now, wantedAt: now, changedAt: now, ...more };
  const added = wanted.filter(isNew).map((feed) => ({ ...asItWas(feed, left.get(idOf(feed))), ...due }));
  await database.feeds.bulkAdd(added);
  const again = [...left.values()].filter(({ id }) => added.some((feed) => feed.id === id));
  const back: Post[] = [];
  for (const { id, isSettled } of again) back.push(...(await takeBack(id, !isSettled, transaction)));
  await database.leftFeeds.bulkDelete(again.map(({ id }) => id));
  return { added, back };
}

/** What the reader made of a feed the last time; what its server said then is forgotten. */
function asItWas(feed: NewFeed, left: LeftFeed | undefined): NewFeed & Pick<Feed, "id"> {
  const before = left?.feed;
  return {
    ...(before?.why === undefined ? {} : { why: before.why }),
    ...(before?.folder === undefined ? {} : { folder: before.folder }),
    ...(before?.isMuted === undefined ? {} : { isMuted: before.isMuted }),
    ...feed,
    ...(before === undefined ? {} : { blog: before.blog }),
    id: left?.id ?? idOf(feed),
  };
}

/** Two lists of one page are two feeds; else the address says which feed it is. */
function idOf({ url, shape }: Pick<Feed, "url" | "shape">): string {
  return shape === undefined ? url : `${url} ${shape}`;
}
