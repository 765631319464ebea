/**
 * Feeds that came with a list of another reader. They are followed all at once and due at once, and asked as politely as
 * all others; how far that is, their rows say, so that neither a closed page nor a dead worker forgets it.
 */
import { addFeeds, followScope } from "./addFeeds";
import { database } from "./database";
import type { Feed, NewFeed } from "./feeds";
import { tellChanged } from "./postChanges";
import { unfollow } from "./unfollow";

const name = "lastImport";

/** The list that was imported last, and how far asking its feeds is. */
export interface ImportProgress {
  /** When it was imported, ms. */
  at: number;
  /** How many of its feeds are followed now, and how many of them were asked. */
  total: number;
  asked: number;
  /** Those that were asked and have never worked. */
  failed: Feed[];
}

/** Follows the feeds of a list, all or none; `now` in ms. Gives how many were new: those that are followed stay as they are. */
export async function importFeeds(feeds: NewFeed[], now: number): Promise<number> {
  const { settings } = database;
  const { added, back } = await database.transaction(
    "rw",
    [...followScope(), settings],
    async ({ idbtrans }) => {
      const found = await addFeeds(feeds, now, idbtrans, { importedAt: now });
      if (found.added.length > 0) await settings.put({ name, value: now });
      return found;
    },
  );
  tellChanged(back);
  return added.length;
}

/** Gives how far the last import is, until it is dismissed; undefined where there is none. */
export async function findImport(): Promise<ImportProgress | undefined> {
  const at = (await database.settings.get(name))?.value as number | undefined;
  if (at === undefined) return undefined;
  const feeds = await importedFeeds(at);
  const asked = feeds.filter(isAsked);
  const failed = asked.filter(({ trouble, lastWorkedAt }) => trouble && lastWorkedAt === undefined);
  return { at, total: feeds.length, asked: asked.length, failed };
}

/** Ends an import: its feeds that were not asked yet are unfollowed. For a few seconds that can be undone. `now` in ms. */
export async function stopImport(now: number): Promise<void> {
  const at = (await database.settings.get(name))?.value as number | undefined;
  if (at === undefined) return;
  const waiting = (await importedFeeds(at)).filter((feed) => !isAsked(feed));
  await unfollow(
    waiting.map(({ id }) => id),
    now,
  );
}

/** Forgets how far the last import was; its feeds stay. */
export async function dismissImport(): Promise<void> {
  await database.settings.delete(name);
}

async function importedFeeds(at: number): Promise<Feed[]> {
  return database.feeds.filter(({ importedAt }) => importedAt === at).toArray();
}

function isAsked({ lastCheckedAt }: Feed): boolean {
  return lastCheckedAt !== undefined;
}
