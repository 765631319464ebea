/**
 * Changes of feeds' rows. The browser lets one transaction at a time write to a table and each takes several turns
 * between two processes, so that the two rows each check writes were most of what a round took. Changes that are asked
 * for while others are being written, and would wait for them anyway, share the next transaction.
 *
 * Native, because Dexie confuses the transactions of tasks that wait for one another's; and so committed by hand, which
 * saves a turn.
 */
import { database } from "./database";
import type { Feed } from "./feeds";
import { tellObservers } from "./observe";

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
export async function changeFeed(id: string, change: (feed: Feed) => Feed | undefined): Promise<boolean> {
  if (!database.isOpen()) await database.open();
  return await new Promise((done, fail) => {
    waiting.push({ id, change, done, fail });
    if (!isWriting) void writeWaiting();
  });
}

async function writeWaiting(): Promise<void> {
  isWriting = true;
  while (waiting.length > 0) await writeTogether(waiting.splice(0));
  isWriting = false;
}

/** Throws nothing: who asked for a change hears of its failure. One that cannot be stored must not cost the others theirs. */
async function writeTogether(changes: Change[]): Promise<void> {
  try {
    const changed = await changeRows(database.backendDB(), changes);
    for (const one of changes) one.done(changed.has(one));
  } catch (error) {
    if (changes.length === 1) changes[0]?.fail(error);
    else for (const one of changes) await writeTogether([one]);
  }
}

/** Gives the changes that changed something, once they are stored. */
function changeRows(connection: IDBDatabase, changes: Change[]): Promise<Set<Change>> {
  const transaction = connection.transaction("feeds", "readwrite");
  const feeds = transaction.objectStore("feeds");
  const changed = new Set<Change>();
  const byFeed = Map.groupBy(changes, ({ id }) => id);
  let toRead = byFeed.size;
  for (const [id, ofFeed] of byFeed) {
    const reading: IDBRequest<Feed | undefined> = feeds.get(id);
    reading.onsuccess = () => {
      const row = reading.result && applyAll(reading.result, ofFeed, changed);
      if (row !== reading.result) feeds.put(row);
      toRead -= 1;
      if (toRead === 0) transaction.commit();
    };
  }
  return new Promise((done, fail) => {
    transaction.onabort = () => fail(transaction.error ?? new Error("The feed's row could not be written."));
    transaction.oncomplete = () => {
      const ids = [...changed].map(({ id }) => id);
      tellObservers("feeds", ids, ["url", "nextCheckAt", "blog"]);
      done(changed);
    };
  });
}

/** Of two changes of one row the second sees the first. */
function applyAll(feed: Feed, changes: Change[], changed: Set<Change>): Feed {
  let row = feed;
  for (const one of changes) {
    const next = one.change(row);
    if (!next) continue;
    row = next;
    changed.add(one);
  }
  return row;
}
