/**
 * A page of the extension that runs none of its code, from which a test looks at what the extension keeps. An icon is
 * such a page: it has the extension's rights and draws no badge of its own.
 */
import type { Page } from "puppeteer-core";
import type { Launched } from "../../scripts/browsers/launch.ts";
import { openExtensionPage } from "../../scripts/browsers/openPage.ts";
import { stopEventPage } from "./firefoxInside.ts";

const file = "icons/16.png";

export class Bench {
  private readonly launched: Launched;
  private opened: Promise<Page> | undefined;

  constructor(launched: Launched) {
    this.launched = launched;
  }

  /** Runs a function in the page and gives what it gives; it sees its arguments and nothing else. */
  async run<A extends unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const page = await this.page();
    return (await page.evaluate(work as (...args: unknown[]) => unknown, ...args)) as Awaited<R>;
  }

  /** Gives every row of a table, or none where the database does not exist: looking must not create it. */
  async rows(table: string): Promise<unknown[]> {
    return await this.run(readRows, table);
  }

  /** Puts a row into a table. */
  async put(table: string, row: object): Promise<void> {
    await this.run(putRow, table, row);
  }

  /** Makes it so that all feeds were asked, wanted and due earlier by so much (ms). */
  async backdate(ms: number): Promise<void> {
    await this.run(backdateFeeds, ms);
  }

  /** Ends the extension's background and waits until it is ended. */
  async stopBackground(): Promise<void> {
    if (this.launched.kind === "firefox") return await stopEventPage(this.launched.remote);
    const session = await (await this.page()).createCDPSession();
    await session.send("ServiceWorker.enable");
    await session.send("ServiceWorker.stopAllWorkers");
    await session.detach();
  }

  private async page(): Promise<Page> {
    const page = await this.opened?.catch(() => undefined);
    if (page && !page.isClosed()) return page;
    this.opened = openExtensionPage(this.launched, file);
    return await this.opened;
  }
}

async function readRows(table: string): Promise<unknown[]> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === "pitwall")) return [];
  return await new Promise((resolve, reject) => {
    const opening = indexedDB.open("pitwall");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction(table).objectStore(table).getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => resolve(reading.result);
      database.close();
    };
  });
}

async function putRow(table: string, row: object): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("pitwall");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction(table, "readwrite");
      writing.objectStore(table).put(row);
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => resolve();
      database.close();
    };
  });
}

async function backdateFeeds(ms: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("pitwall");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction("feeds", "readwrite");
      writing.objectStore("feeds").openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        if (!cursor) return;
        const row = cursor.value;
        for (const field of ["askedAt", "wantedAt", "nextCheckAt"]) if (field in row) row[field] -= ms;
        cursor.update(row);
        cursor.continue();
      };
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => resolve();
      opening.result.close();
    };
  });
}
