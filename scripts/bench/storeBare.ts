/**
 * What storing alone costs: the rows of a round, written without Pitwall and Dexie. Sent into the worker as text: it sees
 * its arguments and the worker's own globals, and nothing else.
 */

/** The ms it took to store all feeds' posts, and all feeds' two rows of a check that found nothing new. */
export interface Stored {
  documents: number;
  "304s": number;
}

/** Copies what is stored into a database of the same shape, a transaction for each feed, and deletes that again. */
export async function storeBare(): Promise<Stored> {
  type Row = { id: string; key: string; feedId: string };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const names = ["feeds", "posts", "bodies"];
  const from = await done(indexedDB.open("pitwall"));
  const reading = from.transaction(names);
  const all = (name: string): Promise<Row[]> => done(reading.objectStore(name).getAll());
  const [feeds = [], posts = [], bodies = []] = await Promise.all(names.map(all));
  const opening = indexedDB.open("bare", 1);
  opening.onupgradeneeded = () => {
    const shapes = from.transaction(names);
    for (const name of names) {
      const shape = shapes.objectStore(name);
      const store = opening.result.createObjectStore(name, { keyPath: shape.keyPath });
      for (const index of shape.indexNames) {
        const { keyPath, multiEntry, unique } = shape.index(index);
        store.createIndex(index, keyPath, { multiEntry, unique });
      }
    }
  };
  const into = await done(opening);
  const postsOf = Map.groupBy(posts, ({ feedId }) => feedId);
  const textOf = new Map(bodies.map((body) => [body.key, body]));
  const write = (tables: string[], fill: (table: (name: string) => IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const writing = into.transaction(tables, "readwrite");
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(writing.error);
      fill((name) => writing.objectStore(name));
      writing.commit();
    });
  const inLanes = async (work: (feed: Row) => Promise<void>) => {
    const waiting = [...feeds];
    const lane = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
    };
    const began = performance.now();
    await Promise.all([lane(), lane(), lane(), lane()]);
    return performance.now() - began;
  };
  const keepDocument = (feed: Row) =>
    write(names, (table) => {
      for (const post of postsOf.get(feed.id) ?? []) {
        table("posts").add(post);
        table("bodies").put(textOf.get(post.key));
      }
      table("feeds").put(feed);
    });
  const keepRow = (feed: Row) => write(["feeds"], (table) => table("feeds").put(feed));
  const stored = {
    documents: await inLanes(keepDocument),
    "304s": await inLanes(async (feed) => {
      await keepRow(feed);
      await keepRow(feed);
    }),
  };
  from.close();
  into.close();
  await done(indexedDB.deleteDatabase("bare"));
  return stored;
}
