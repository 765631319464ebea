/** What a kill in the middle of a write leaves behind in Chromium must not cost the database two starts later. */
import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startPitwall } from "./harness.ts";
import { firstLook, type NoteRow, type PostRow } from "./rows.ts";

/**
 * A record of LevelDB's log as it looks when its writer was killed: the header promises 2,000 bytes, 300 follow
 * (leveldb/doc/log_format.md: checksum 4 bytes, length 2, type 1).
 */
const tornRecord = Buffer.concat([
  Buffer.from([1, 2, 3, 4, 2000 & 0xff, 2000 >> 8, 1]),
  Buffer.alloc(300, 7),
]);

it("a log torn by a kill is left behind before it can be read again", async () => {
  const pitwall = await startPitwall("chromium");
  try {
    await firstLook(pitwall);
    const popup = await pitwall.openPopup();
    await popup.waitForSelector(".note textarea:not([readonly])");
    await popup.type(".note textarea", "Must stay.");
    await pitwall.until(
      async () => (await pitwall.rows<NoteRow>("notes"))[0]?.text === "Must stay.",
      "the note is stored",
    );
    const posts = await pitwall.rows<PostRow>("posts");

    await pitwall.kill();
    appendFileSync(newestLog(pitwall.profile), tornRecord);
    for (let start = 1; start <= 3; start += 1) {
      await pitwall.start();
      await pitwall.until(async () => (await pitwall.rows("feeds")).length === 13, "the database is open");
      const page = await pitwall.openPopup();
      await pitwall.checkNow(page);
      await pitwall.until(
        async () => /checked/.test(await page.$eval(".standing", (one) => one.textContent ?? "")),
        "it checks",
      );
      expect((await pitwall.rows<NoteRow>("notes"))[0]?.text).toBe("Must stay.");
      expect((await pitwall.rows<PostRow>("posts")).length).toBe(posts.length);
      await pitwall.stop();
    }
  } finally {
    await pitwall.close();
  }
});

function newestLog(profile: string): string {
  const databases = join(profile, "Default", "IndexedDB");
  const [folder = ""] = readdirSync(databases).filter((name) => name.endsWith(".leveldb"));
  const logs = readdirSync(join(databases, folder)).filter((name) => name.endsWith(".log"));
  return join(databases, folder, logs.sort().at(-1) ?? "");
}
