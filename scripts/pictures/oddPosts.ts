/** Posts with titles as bad as they come, for the pictures of it. */
import type { Launched } from "../browsers/launch.ts";
import { openExtensionPage } from "../browsers/openPage.ts";

const titles = [
  "",
  "Why our nightly retraining job, which had been green for eleven months, was quietly training on yesterday’s labels: a long story about time zones, three dashboards, and one missing index that nobody owned",
  "انحراف البيانات: متى تستيقظ في الليل؟ (drift in production)",
  "🚀🚀🚀 Shipping a model on a Friday 🧪🔥 what could go wrong? 👩‍🚀👨‍👩‍👧‍👦",
  "\u202eelttab a si redro txet\u202c (text order is a battle)",
  "Donaudampfschifffahrtsgesellschaftskapitänsmützenmodellüberwachungsdienst",
  "特征存储与训练数据的新鲜度：我们学到的东西",
];

/** Gives the first blog seven odd posts, the newest of all. */
export async function addOddPosts(launched: Launched): Promise<void> {
  const page = await openExtensionPage(launched, "icons/16.png");
  await page.evaluate(add, titles, Date.now());
  await page.close();
}

/** Runs in a page of Pitwall. */
async function add(odd: string[], now: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("pitwall");
    opening.onsuccess = () => {
      const writing = opening.result.transaction(["feeds", "posts", "bodies"], "readwrite");
      writing.objectStore("feeds").getAllKeys().onsuccess = ({ target }) => {
        const [feedId] = (target as IDBRequest<IDBValidKey[]>).result;
        for (const [n, title] of odd.entries()) {
          const key = `link odd.example/${n}`;
          const seen = {
            unread: 1,
            starred: n === 3 ? 1 : 0,
            sortAt: now - n,
            arrivedAt: now,
            changedAt: now,
          };
          const link = `https://odd.example/${n}`;
          writing
            .objectStore("posts")
            .put({ key, keys: [key], feedId, link, title, minutes: 4 + 9 * n, ...seen });
          writing.objectStore("bodies").put({ key, html: `<p>${title || "No title, but a text."}</p>` });
        }
      };
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => resolve();
      opening.result.close();
    };
  });
}
