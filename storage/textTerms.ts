/**
 * Which posts' texts have which terms: rows `[drawer, segment]`, so that one range of keys has all that is known of a
 * drawer. Written and read natively: there are thousands of rows in a segment, and none of them is observed.
 */
import { database } from "./database";

/** A drawer of terms, as far as one segment of posts has them. How it is packed: `reading/texts/packTexts.ts`. */
export interface TermRow {
  drawer: string;
  segment: number;
  /** The terms, a space between them. */
  terms: string;
  /** Where the bytes of each term end. */
  ends: Uint16Array | Uint32Array;
  posts: Uint8Array;
}

/** The row that lists a segment's drawers, so that it can be taken away again. It is written first and deleted last. */
interface DrawerList {
  drawer: "";
  segment: number;
  drawers: string[];
}

const table = "textTerms";
/** A transaction writes so many rows at most: a search waits for it meanwhile. */
const most = 500;

/** Writes the rows of a segment. Nobody reads them before the segment itself is written. */
export async function writeTermRows(segment: number, rows: Omit<TermRow, "segment">[]): Promise<void> {
  const list: DrawerList = { drawer: "", segment, drawers: rows.map(({ drawer }) => drawer) };
  await inTable("readwrite", (store) => store.put(list));
  for (let from = 0; from < rows.length; from += most) {
    const some = rows.slice(from, from + most);
    await inTable("readwrite", (store) => {
      for (const row of some) store.put({ ...row, segment });
      return undefined;
    });
  }
}

/** Deletes the rows of a segment, also of one that was written in part only. */
export async function deleteTermRows(segment: number): Promise<void> {
  const list = (await inTable("readonly", (store) => store.get(["", segment]))) as DrawerList | undefined;
  const drawers = list?.drawers ?? [];
  for (let from = 0; from <= drawers.length; from += most) {
    const some = drawers.slice(from, from + most);
    await inTable("readwrite", (store) => {
      for (const drawer of some) store.delete([drawer, segment]);
      if (from + most > drawers.length) store.delete(["", segment]);
      return undefined;
    });
  }
}

/** Gives the numbers of all segments that have rows, finished or not. */
export async function segmentsWithRows(): Promise<number[]> {
  const keys = await inTable("readonly", (store) => store.getAllKeys(IDBKeyRange.bound([""], ["", []])));
  return (keys as [string, number][]).map(([, segment]) => segment);
}

/** Gives the rows of each of some drawers, in every segment. */
export async function findTermRows(drawers: string[]): Promise<TermRow[][]> {
  await database.open();
  const store = database.backendDB().transaction(table).objectStore(table);
  return Promise.all(
    drawers.map(async (drawer) => {
      // A list sorts after every number.
      const range = IDBKeyRange.bound([drawer], [drawer, []]);
      return (await answerOf(store.getAll(range))) as TermRow[];
    }),
  );
}

async function inTable(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest | undefined,
): Promise<unknown> {
  await database.open();
  return new Promise((done, fail) => {
    const transaction = database.backendDB().transaction(table, mode);
    const request = act(transaction.objectStore(table));
    transaction.oncomplete = () => done(request?.result);
    transaction.onabort = () =>
      fail(transaction.error ?? new Error("The texts' terms could not be written."));
    transaction.commit();
  });
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}
