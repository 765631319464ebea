/**
 * The one database. Everything Pitwall remembers is in it, and nothing is remembered anywhere else.
 *
 * A connection that keeps another page's upgrade waiting would block it for ever (dexie #1088, idb #148), so an old
 * page gives way: Dexie closes on `versionchange`, and the page reloads into the new schema.
 */
import Dexie, { type EntityTable, type Table } from "dexie";
import type { Binned } from "./bin";
import type { Challenge } from "./challenges";
import type { Feed } from "./feeds";
import type { HeldHost } from "./hosts";
import type { LeftFeed } from "./leftFeeds";
import type { Lookup } from "./lookups";
import type { Note } from "./notes";
import type { Body, Post } from "./posts";
import type { Quote } from "./quotes";
import type { Recall } from "./recalls";
import type { TermCounts } from "./termCounts";
import type { TextMark } from "./textMarks";
import type { TextSegment } from "./textSegments";
import type { Tie } from "./ties";
import { addToPack, type TitlePack } from "./titlePacks";

/** One remembered fact under a name, such as that the ten blogs were followed once. */
export interface Setting {
  name: string;
  value: unknown;
}

class Database extends Dexie {
  declare feeds: EntityTable<Feed, "id">;
  declare posts: EntityTable<Post, "key">;
  declare bodies: EntityTable<Body, "key">;
  declare notes: EntityTable<Note, "postKey">;
  declare quotes: EntityTable<Quote, "id">;
  declare lookups: EntityTable<Lookup, "url">;
  declare titlePacks: EntityTable<TitlePack, "feedId">;
  declare textMarks: EntityTable<TextMark, "id">;
  declare textSegments: EntityTable<TextSegment, "id">;
  declare termCounts: Table<TermCounts & { id: number }, number>;
  declare hosts: EntityTable<HeldHost, "host">;
  declare leftFeeds: EntityTable<LeftFeed, "id">;
  declare leftPosts: EntityTable<Post, "key">;
  declare challenges: EntityTable<Challenge, "id">;
  declare ties: Table<Tie, [noteKey: string, to: string]>;
  declare bin: EntityTable<Binned, "id">;
  declare recalls: EntityTable<Recall, "postKey">;
  declare settings: Table<Setting, string>;

  constructor() {
    // Its cache of lists knows nothing of what is written natively.
    super("pitwall", { cache: "disabled" });
    this.version(1).stores({
      feeds: "id, url, nextCheckAt",
      // Compound indexes end in what a list is sorted by, so that its first fifty rows cost the same at any size.
      posts:
        "key, *keys, [unread+sortAt], [starred+sortAt], [feedId+sortAt], [feedId+publishedAt], sortAt, openedAt",
      bodies: "key",
      notes: "postKey, changedAt",
      hosts: "host",
      settings: "name",
    });
    this.version(2)
      .stores({
        // The first look at a feed asks for its blog's other feeds.
        feeds: "id, url, nextCheckAt, blog",
        // Each index is a fifth of what a new post costs: those of one feed, and all, are two ranges of these.
        posts:
          "key, *keys, [unread+sortAt], [starred+sortAt], [feedId+unread+sortAt], [feedId+publishedAt], openedAt",
        lookups: "url",
        titlePacks: "feedId",
      })
      .upgrade(async (transaction) => {
        await transaction
          .table<Feed>("feeds")
          .filter((feed) => feed.trouble !== undefined)
          .modify((feed) => {
            if (feed.trouble) feed.trouble.sameSince ??= feed.trouble.since;
          });
        const posts = await transaction.table<Post>("posts").toArray();
        for (const [feedId, theirs] of Map.groupBy(posts, (post) => post.feedId)) {
          const empty = { feedId, keys: [], titles: [], times: [] };
          await transaction.table("titlePacks").put(addToPack(empty, theirs));
        }
      });
    this.version(3)
      .stores({
        textMarks: "++id",
        textSegments: "id",
        textTerms: "[drawer+segment]",
        termCounts: "id",
        challenges: "id, changedAt",
        ties: "[noteKey+to], to",
        quotes: "id, postKey",
        bin: "id",
        recalls: "postKey",
        leftFeeds: "id",
        leftPosts: "key, *keys, feedId",
      })
      .upgrade(async (transaction) => {
        // The texts are read later, in the background.
        await transaction.table<TextMark>("textMarks").add({ after: "" });
      });
  }
}

export const database = new Database();

/**
 * Opens the connection, so that the first keystroke finds it open. Throws the browser's own reason where it cannot be
 * opened: a live query would keep silent about that.
 */
export async function openDatabase(): Promise<void> {
  await database.open();
}

/** Reports that another page wants a newer schema; the caller reloads. Gives a function that stops listening. */
export function onOutdated(tell: () => void): () => void {
  const listener = () => {
    database.close({ disableAutoOpen: true });
    tell();
  };
  database.on("versionchange", listener);
  return () => database.on("versionchange").unsubscribe(listener);
}
