/**
 * What runs inside the extension's worker. Each function is sent there as text: it sees its arguments and the worker's
 * own globals, and nothing else.
 */

/** A feed to be asked: its address, and the tag by which its answer was recognised last time. */
export interface Question {
  url: string;
  etag?: string;
}

/**
 * What a round came to: when the first attempt was written and when its last row was stored (ms since 1970), and how many
 * writes each table saw.
 */
export interface RoundEnd {
  firstAt: number;
  at: number;
  writes: Record<string, number>;
}

/** What is left in the worker between the two halves of a round. */
interface Watched {
  pitwallRound?: Promise<RoundEnd>;
}

/** Fetches and reads the same answers as a round, four at once, and does nothing with them. Gives the ms it took. */
export async function fetchBare(questions: Question[], accept: string): Promise<number> {
  const waiting = [...questions];
  const ask = async ({ url, etag }: Question) => {
    const conditions = etag ? { "if-none-match": etag } : undefined;
    const response = await fetch(url, {
      headers: { accept, ...conditions },
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    if (response.status !== (etag ? 304 : 200)) throw new Error(`${url} answered ${response.status}`);
    await response.arrayBuffer();
  };
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await ask(next);
  };
  const began = performance.now();
  await Promise.all([lane(), lane(), lane(), lane()]);
  return performance.now() - began;
}

/**
 * Begins to watch a round of `count` feeds that starts after `since` (ms): counts the writes to each table, and notes
 * the moment at which the last feed's row is stored for good. Nothing is read for it, so that the looking costs nothing.
 */
export function watchRound(count: number, since: number): void {
  const writes: Record<string, number> = {};
  let firstAt = 0;
  const kept = new Set<IDBValidKey>();
  const natives = [
    [IDBObjectStore.prototype, ["put", "add", "delete", "clear"]],
    [IDBCursor.prototype, ["update", "delete"]],
  ] as const;
  const undo: (() => void)[] = [];
  (globalThis as Watched).pitwallRound = new Promise<RoundEnd>((resolve) => {
    const note = (store: IDBObjectStore, row: { id?: string; lastCheckedAt?: number } | undefined) => {
      writes[store.name] = (writes[store.name] ?? 0) + 1;
      const { id, lastCheckedAt = 0 } = row ?? {};
      if (store.name === "feeds") firstAt ||= performance.timeOrigin + performance.now();
      if (store.name !== "feeds" || id === undefined || lastCheckedAt < since) return;
      store.transaction.addEventListener("complete", () => {
        kept.add(id);
        const at = performance.timeOrigin + performance.now();
        if (kept.size === count) resolve({ firstAt, at, writes });
      });
    };
    for (const [prototype, names] of natives) {
      for (const name of names) {
        const methods = prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
        const native = methods[name];
        if (!native) continue;
        methods[name] = function (this: IDBObjectStore | IDBCursor, ...args: unknown[]) {
          note(("source" in this ? this.source : this) as IDBObjectStore, args[0] as object);
          return native.apply(this, args);
        };
        undo.push(() => {
          methods[name] = native;
        });
      }
    }
  }).finally(() => {
    for (const restore of undo) restore();
  });
}

/** Waits for the end of the round that is watched. */
export function awaitRound(): Promise<RoundEnd> {
  const { pitwallRound } = globalThis as Watched;
  if (!pitwallRound) throw new Error("No round is watched.");
  return pitwallRound;
}
