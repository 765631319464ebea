/** The rows as the tests read them, and the waits that several of them share. */
import type { Pitwall } from "./harness.ts";

export interface FeedRow {
  id: string;
  blog: string;
  nextCheckAt: number;
  lastCheckedAt?: number;
  firstLookAt?: number;
  trouble?: { kind: string; status?: number; times: number };
}

export interface PostRow {
  key: string;
  feedId: string;
  link?: string;
  title: string;
  sortAt: number;
  unread: 0 | 1;
  starred: 0 | 1;
}

export interface NoteRow {
  postKey: string;
  text: string;
  title: string;
}

/** Waits until every feed has had its first look. */
export async function firstLook(pitwall: Pitwall): Promise<void> {
  await pitwall.until(
    async () => {
      const feeds = await pitwall.rows<FeedRow>("feeds");
      return feeds.length === 13 && feeds.every((feed) => feed.firstLookAt !== undefined);
    },
    "all thirteen feeds have been looked at",
    60_000,
  );
}

/** Gives the rows of unread posts. */
export async function unreadRows(pitwall: Pitwall): Promise<PostRow[]> {
  return (await pitwall.rows<PostRow>("posts")).filter((post) => post.unread === 1);
}
