/**
 * How what the reader writes is written. It is written at every keystroke and the page may be gone in the next task, so
 * the write is begun and committed in the task of the keystroke itself: a transaction of its own on the open connection,
 * ended by `commit()`. Measured with the page destroyed at once: Dexie's own `put` lost 11 of 120 in Firefox and a plain
 * native one 14; this way none was lost.
 */
import type { IndexableType } from "dexie";
import { database } from "./database";
import { tellObservers } from "./observe";

/** A row, where it goes, and which indexes of its table may now say something else. */
interface Writing<Row> {
  table: "notes" | "challenges" | "ties";
  row: Row;
  key: IndexableType & IDBValidKey;
  indexes: string[];
}

/**
 * Puts a row, committed before this function returns. The promise gives the row that it replaced, once the browser says
 * that the writing is done, and rejects with the reason where it could not be.
 */
export function putAtOnce<Row>(writing: Writing<Row>): Promise<Row | undefined> {
  const connection = database.isOpen() ? database.backendDB() : undefined;
  if (!connection) return database.open().then(() => put(database.backendDB(), writing));
  return put(connection, writing);
}

function put<Row>(
  connection: IDBDatabase,
  { table, row, key, indexes }: Writing<Row>,
): Promise<Row | undefined> {
  return new Promise((done, fail) => {
    const transaction = connection.transaction(table, "readwrite");
    const rows = transaction.objectStore(table);
    // Asked in the same transaction, so that nothing can come between what is replaced and what replaces it.
    const replaced: IDBRequest<Row | undefined> = rows.get(key);
    transaction.oncomplete = () => {
      tellObservers(table, [key], indexes);
      done(replaced.result);
    };
    transaction.onabort = () => fail(transaction.error ?? new Error("The row could not be written."));
    rows.put(row);
    transaction.commit();
  });
}
