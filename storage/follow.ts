/** Following feeds. Apart from `feeds.ts`, which the popup needs. */
import { addFeeds, followScope } from "./addFeeds";
import { database } from "./database";
import type { NewFeed } from "./feeds";
import { tellChanged } from "./postChanges";

/** Follows feeds, due at once; one that is followed already stays as it is. Gives how many were new. `now` in ms. */
export async function follow(feeds: NewFeed[], now: number): Promise<number> {
  const { added, back } = await database.transaction("rw", followScope(), async ({ idbtrans }) =>
    addFeeds(feeds, now, idbtrans),
  );
  tellChanged(back);
  return added.length;
}

/**
 * Follows the feeds that a new installation begins with, once in its life: the fact that it was done is kept in the
 * same transaction, so neither a killed worker nor an update nor an emptied list makes it happen twice.
 */
export async function followStarters(feeds: NewFeed[], now: number): Promise<void> {
  const { settings } = database;
  await database.transaction("rw", [...followScope(), settings], async ({ idbtrans }) => {
    if (await settings.get("startersFollowedAt")) return;
    await addFeeds(feeds, now, idbtrans);
    await settings.put({ name: "startersFollowedAt", value: now });
  });
}
