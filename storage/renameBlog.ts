import { database } from "./database";

/**
 * Gives a blog another name: its feeds have it from now on, and so do the notes that were written about its posts. No feed
 * overwrites it, because a feed's own title is read only when it is followed. Gives false, and changes nothing, where
 * another blog has that name: the two would be one line from then on. `now` in ms.
 */
export async function renameBlog(blog: string, typed: string, now: number): Promise<boolean> {
  const name = typed.trim().replace(/\s+/g, " ");
  if (name === "" || name === blog) return true;
  const { feeds, leftFeeds, notes } = database;
  return database.transaction("rw", feeds, leftFeeds, notes, async () => {
    if (await feeds.where("blog").equals(name).first()) return false;
    await feeds.where("blog").equals(blog).modify({ blog: name, changedAt: now });
    await leftFeeds
      .filter(({ feed }) => feed.blog === blog)
      .modify((row) => {
        row.feed.blog = name;
      });
    // A note's own time is that of its words, which stay as they are.
    await notes.filter((note) => note.blog === blog).modify({ blog: name });
    return true;
  });
}
