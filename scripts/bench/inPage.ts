/** What runs in a page of the extension that has no code of its own. Each function is sent there as text. */

/**
 * Tells whether the extension has followed its ten blogs and given up on them, because nobody answers here. Before that
 * its first round might end in ours.
 */
export async function hasGivenUp(): Promise<boolean> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === "pitwall")) return false;
  const opening = indexedDB.open("pitwall");
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const database = opening.result;
  const looking = database.transaction("settings").objectStore("settings").get("networkDownAt");
  database.close();
  return await new Promise((resolve) => {
    looking.onsuccess = () => resolve(looking.result !== undefined);
  });
}

/** Empties the tables and follows these feeds instead, as if the ten blogs had been followed and unfollowed. */
export async function followInstead(urls: string[]): Promise<void> {
  const opening = indexedDB.open("pitwall");
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const database = opening.result;
  const names = ["feeds", "posts", "bodies", "notes", "settings"];
  const writing = database.transaction(names, "readwrite");
  for (const name of names) writing.objectStore(name).clear();
  writing.objectStore("settings").put({ name: "startersFollowedAt", value: 1 });
  for (const [n, url] of urls.entries()) {
    const site = new URL("/", url).href;
    writing.objectStore("feeds").put({ id: url, url, site, blog: `Blog ${n}`, kind: "feed", changedAt: 1 });
  }
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = reject;
  });
  database.close();
}

/** Makes every feed due, because the reader wants it. */
export async function makeDue(): Promise<void> {
  const opening = indexedDB.open("pitwall");
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const database = opening.result;
  const writing = database.transaction("feeds", "readwrite");
  const feeds = writing.objectStore("feeds");
  const now = Date.now();
  feeds.getAll().onsuccess = ({ target }) => {
    for (const row of (target as IDBRequest<object[]>).result) {
      feeds.put({ ...row, nextCheckAt: now, wantedAt: now });
    }
  };
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = reject;
  });
  database.close();
}

/** Tells whether the worker has read all texts for the search, which it does behind a round. */
export async function areTextsRead(): Promise<boolean> {
  const opening = indexedDB.open("pitwall");
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const looking = opening.result.transaction("textMarks").objectStore("textMarks").count();
  opening.result.close();
  return await new Promise((resolve) => {
    looking.onsuccess = () => resolve(looking.result === 0);
  });
}

/** Says `poll`, and gives the instant (ms since 1970) at which it was said. */
export function sayPoll(): number {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(m: string): Promise<void> } };
  };
  const at = performance.timeOrigin + performance.now();
  void chrome.runtime.sendMessage("poll");
  return at;
}
