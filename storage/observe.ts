/** The one door through which the reader's pages learn of changes: Dexie's live queries, under our own name. */
import { liveQuery } from "dexie";

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
