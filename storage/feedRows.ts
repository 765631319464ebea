/**
 * Changes of feeds' rows. The browser lets one transaction at a time write to a table and each takes several turns
 * between two processes, so that the two rows each check writes were most of what a round took. Changes that are asked
 * for while others are being written, and would wait for them anyway, share the next transaction.
 */
import { database } from "./database";
import type { Feed } from "./feeds";

interface Change {
  id: string;
  change: (feed: Feed) => Feed | undefined;
  done: (isChanged: boolean) => void;
  fail: (reason: unknown) => void;
}

const waiting: Change[] = [];
let isWriting = false;

/**
 * Changes a feed's row as it stands by then; `change` gives undefined where it is to stay. Resolves once the change is
 * stored, and gives whether there was one: false, too, where the feed is not followed any more.
 */
export function changeFeed(id: string, change: (feed: Feed) => Feed | undefined): Promise<boolean> {
  return new Promise((done, fail) => {
    waiting.push({ id, change, done, fail });
    if (!isWriting) void writeWaiting();
  });
}

async function writeWaiting(): Promise<void> {
  isWriting = true;
  while (waiting.length > 0) await writeTogether(waiting.splice(0));
  isWriting = false;
}

/** Throws nothing: who asked for a change hears of its failure. */
async function writeTogether(changes: Change[]): Promise<void> {
  try {
    const changed = await database.transaction("rw", database.feeds, () => changeRows(changes));
    for (const one of changes) one.done(changed.has(one));
  } catch (error) {
    for (const { fail } of changes) fail(error);
  }
}

/** Gives the changes that changed something. Of two changes of one row the second sees the first. */
async function changeRows(changes: Change[]): Promise<Set<Change>> {
  const found = await database.feeds.bulkGet([...new Set(changes.map(({ id }) => id))]);
  const rows = new Map(found.flatMap((feed) => (feed ? [[feed.id, feed]] : [])));
  const changed = new Set<Change>();
  for (const one of changes) {
    const feed = rows.get(one.id);
    const next = feed && one.change(feed);
    if (!next) continue;
    rows.set(one.id, next);
    changed.add(one);
  }
  const ids = new Set([...changed].map(({ id }) => id));
  await database.feeds.bulkPut([...rows.values()].filter(({ id }) => ids.has(id)));
  return changed;
}
