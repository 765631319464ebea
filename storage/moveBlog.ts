import { database } from "./database";

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
