/**
 * A guard against the loss of the whole database in Chromium, found by killing the browser: a kill in the middle of a
 * write leaves a torn record at the end of LevelDB's log. The next start skips it but goes on writing behind it, into
 * the same log; the start after that reads the torn record together with what follows, finds its checksum wrong, and
 * Chromium answers "corruption" by deleting the database, notes and all (once in about a hundred kills here).
 *
 * LevelDB begins a new log when 4 MB have been written. So the first thing in each session of the browser is to write
 * that much and take it away again: from then on the torn log is read no more. Measured cost: about 0.1 s a session.
 */
import { browser } from "wxt/browser";
import { database, type Setting } from "./database";

const done = "logRenewed";
/** Larger values lie in files of their own, outside the log. */
const rowBytes = 32 * 1024;
const rows = 160;

/** Makes LevelDB begin a new log, once in each session of the browser. Firefox keeps its data in SQLite: nothing to do. */
export async function renewLog(): Promise<void> {
  if (import.meta.env.BROWSER === "firefox") return;
  if ((await browser.storage.session.get(done))[done]) return;
  const ballast: Setting[] = Array.from({ length: rows }, (_, i) => ({
    name: `ballast ${i}`,
    value: new Uint8Array(rowBytes),
  }));
  await database.settings.bulkPut(ballast);
  await database.settings.bulkDelete(ballast.map(({ name }) => name));
  await browser.storage.session.set({ [done]: true });
}
