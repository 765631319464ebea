/** The one door through which pages and the worker learn of changes: Dexie's live queries, under our own name. */
import Dexie, { type IndexableType, liveQuery, RangeSet } from "dexie";

/**
 * Runs `read` now and again after every change to the rows it read, in this page or any other living one.
 * Gives a function that ends the observation. `fail` receives what `read` throws, for instance when the database
 * cannot be opened.
 */
export function observe<T>(
  read: () => Promise<T>,
  tell: (value: T) => void,
  fail: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(read).subscribe({ next: tell, error: fail });
  return () => subscription.unsubscribe();
}

/**
 * Reports every change of some tables, made in this page or any other living one, and reads nothing: a live query over
 * a thousand posts notes each key it read, which costs more than the reading. Gives a function that ends it.
 */
export function onChange(tables: string[], tell: () => void): () => void {
  // Dexie names what changed as addresses: the database, the table, the index.
  const places = tables.map((table) => `idb://pitwall/${table}/`);
  const hear = (parts: object) => {
    if (Object.keys(parts).some((part) => places.some((place) => part.startsWith(place)))) tell();
  };
  Dexie.on.storagemutated.subscribe(hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}

/** Dexie does not see a native write; this tells its live queries, here and in the other pages. */
export function tellObservers(table: string, keys: IndexableType[], indexes: string[]): void {
  const place = `idb://pitwall/${table}/`;
  const anywhere = indexes.map((index) => [place + index, new RangeSet(Number.NEGATIVE_INFINITY, [[]])]);
  Dexie.on.storagemutated.fire({ [place]: new RangeSet().addKeys(keys), ...Object.fromEntries(anywhere) });
}
