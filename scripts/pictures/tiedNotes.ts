/** Challenges, and notes tied to them, for the pictures of it. */
import type { Launched } from "../browsers/launch.ts";
import { openExtensionPage } from "../browsers/openPage.ts";

const challenges = [
  {
    title: "Drift alerts cry wolf",
    why: "Evaluations drift towards their authors, and so do thresholds: nine alerts in ten wake somebody for nothing.",
    state: "trying",
    tried: "A weekly window instead of an hourly one.",
    happened: "",
  },
  {
    title: "Nobody trusts the offline metrics",
    why: "They rise each quarter; what customers see does not.",
    state: "open",
    tried: "",
    happened: "",
  },
  {
    title: "Labels arrive weeks too late",
    why: "We learn in November what went wrong in October.",
    state: "solved",
    tried: "A sample of two hundred a day, labelled by hand.",
    happened: "Enough to see a fall within three days.",
  },
] as const;

const texts = [
  "Alert on what a reader of the dashboard would do something about, and on nothing else.\n\nWe could drop 14 of our 31 alerts today.",
  "Stamp each value with the moment it was true. Our churn features use the moment they were written: that is the leak.",
  "Replay last month's traffic against both models before anybody looks at a metric.",
  "Two hundred labels a day, chosen where the models disagree. Ask **Mira** whether her team can do it.",
];

/** Writes three challenges and four notes that are tied to them. */
export async function tieNotes(launched: Launched): Promise<void> {
  const page = await openExtensionPage(launched, "icons/16.png");
  await page.evaluate(add, challenges, texts, Date.now());
  await page.close();
}

/** Runs in a page of Pitwall. */
async function add(problems: readonly object[], notes: string[], now: number): Promise<void> {
  const day = 24 * 60 * 60 * 1000;
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("pitwall");
    opening.onsuccess = () => {
      const writing = opening.result.transaction(
        ["challenges", "notes", "ties", "posts", "feeds"],
        "readwrite",
      );
      const put = (table: string, row: object) => writing.objectStore(table).put(row);
      for (const [n, problem] of problems.entries())
        put("challenges", { id: `${n}`, ...problem, createdAt: now - 40 * day, changedAt: now - n * day });
      writing.objectStore("posts").index("[unread+sortAt]").getAll(undefined, 60).onsuccess = ({
        target,
      }) => {
        const posts = (target as IDBRequest).result.filter((post: { link?: string }) => post.link);
        for (const [n, text] of notes.entries()) {
          const { key, link, title, feedId } = posts[n * 7 + 3];
          writing.objectStore("feeds").get(feedId).onsuccess = ({ target: found }) => {
            const { blog } = (found as IDBRequest).result;
            const at = now - n * 5 * day;
            put("notes", { postKey: key, text, title, link, blog, createdAt: at, changedAt: at });
            const tie = (to: string) => put("ties", { noteKey: key, to, madeAt: at, changedAt: at });
            tie(`challenge:${n % 3}`);
            if (n > 0) tie(`post:${posts[n * 7 - 4].key}`);
          };
        }
      };
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => resolve();
      opening.result.close();
    };
  });
}
