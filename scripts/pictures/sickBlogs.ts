/** Blogs that fare badly, for the pictures of it. */
import type { Blogs, Misbehaviour } from "../../demo/blogs.ts";
import type { Launched } from "../browsers/launch.ts";
import { openExtensionPage } from "../browsers/openPage.ts";

const failures: Record<string, Misbehaviour> = {
  "https://www.ruder.io/rss/": { status: 410 },
  "https://www.oneusefulthing.org/feed": { status: 429, headers: { "retry-after": "5400" } },
  "https://eugeneyan.com/rss/": { status: 404 },
};
/** Lets three blogs fail, one of which was gone two days ago already, and waits until the popup says so. */
export async function makeSick(launched: Launched, blogs: Blogs): Promise<void> {
  for (const [address, failure] of Object.entries(failures)) blogs.answer(address, failure);
  const page = await openExtensionPage(launched, "icons/16.png");
  await page.evaluate(backdate, "https://www.ruder.io/rss/");
  await page.close();
  const open = await openExtensionPage(launched, "popup.html");
  await open.locator('::-p-aria([name="Check now"][role="button"])').click();
  await open.waitForFunction(() => /2 of 10/.test(document.querySelector(".troubles")?.textContent ?? ""));
  await open.close();
}

/** Runs in a page of Pitwall. */
async function backdate(gone: string): Promise<void> {
  const ago = Date.now() - 48 * 60 * 60 * 1000;
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("pitwall");
    opening.onsuccess = () => {
      const writing = opening.result.transaction("feeds", "readwrite");
      const rows = writing.objectStore("feeds");
      rows.openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        if (!cursor) return;
        const trouble = { kind: "gone", status: 410, since: ago, sameSince: ago, times: 1 };
        cursor.update({ ...cursor.value, askedAt: ago, ...(cursor.value.id === gone ? { trouble } : {}) });
        cursor.continue();
      };
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => resolve();
      opening.result.close();
    };
  });
}
