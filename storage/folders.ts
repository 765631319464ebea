/** Folders of blogs. A folder is a name that feeds' rows share: it is there as long as a blog is in it. */
import { database } from "./database";
import type { Feed } from "./feeds";

/** No blog's name has a line break: this begins what stands for a whole folder where a blog can be chosen. */
const mark = "\n";

/** Gives what stands for all blogs of a folder where a blog can be chosen by its name. */
export function choiceOfFolder(folder: string): string {
  return mark + folder;
}

/** Tells whether a choice is of a folder, not of a blog. */
export function isFolder(choice: string): boolean {
  return choice.startsWith(mark);
}

/** Tells whether a feed is of a choice: a blog's name, or what `choiceOfFolder` gives. */
export function isOf(feed: Feed, choice: string): boolean {
  return isFolder(choice) ? feed.folder === choice.slice(mark.length) : feed.blog === choice;
}

/**
 * Puts all feeds of a blog into a folder, or takes them out where its name is empty. One that differs from a folder that
 * is there by its capitals alone is that one. `now` in ms.
 */
export async function moveBlog(blog: string, typed: string, now: number): Promise<void> {
  const name = typed.trim().replace(/\s+/g, " ");
  await database.transaction("rw", database.feeds, async () => {
    const feeds = await database.feeds.toArray();
    const others = feeds.flatMap(({ blog: other, folder }) => (other !== blog && folder ? [folder] : []));
    const known = others.includes(name)
      ? name
      : others.find((folder) => folder.toLowerCase() === name.toLowerCase());
    const folder = known ?? name;
    const moved = feeds.filter((feed) => feed.blog === blog && (feed.folder ?? "") !== folder);
    await database.feeds.bulkPut(
      moved.map(({ folder: _left, ...feed }) => ({ ...feed, ...(folder ? { folder } : {}), changedAt: now })),
    );
  });
}
