/** Databases that earlier versions of Pitwall left behind open in this one, with every row. */
import { beforeEach, expect, it } from "vitest";
import { database } from "@/storage/database";
import { allFeeds } from "@/storage/feeds";
import { findNote } from "@/storage/notes";
import { listPosts } from "@/storage/posts";

/** Version 1 of the schema (Dexie counts in tens), as 0.1.0 was first built, and rows as it wrote them. */
const first = {
  version: 10,
  stores: {
    feeds: { keyPath: "id", indexes: ["url", "nextCheckAt"] },
    posts: {
      keyPath: "key",
      indexes: [
        "*keys",
        ["unread", "sortAt"],
        ["starred", "sortAt"],
        ["feedId", "sortAt"],
        ["feedId", "publishedAt"],
        "sortAt",
        "openedAt",
      ],
    },
    bodies: { keyPath: "key", indexes: [] },
    notes: { keyPath: "postKey", indexes: ["changedAt"] },
    hosts: { keyPath: "host", indexes: [] },
    settings: { keyPath: "name", indexes: [] },
  } as Record<string, { keyPath: string; indexes: (string | string[])[] }>,
  rows: {
    feeds: [
      {
        id: "https://blog.example/feed",
        url: "https://blog.example/feed",
        site: "https://blog.example/",
        blog: "Blog",
        kind: "feed",
        nextCheckAt: 2000,
        wantedAt: 1000,
        lastCheckedAt: 1500,
        trouble: { kind: "missing", status: 404, since: 1200, times: 3 },
        changedAt: 1000,
      },
    ],
    posts: [
      {
        key: "link blog.example/1",
        keys: ["link blog.example/1"],
        feedId: "https://blog.example/feed",
        link: "https://blog.example/1",
        title: "One",
        sortAt: 900,
        arrivedAt: 1000,
        unread: 1,
        starred: 1,
        changedAt: 1000,
      },
    ],
    bodies: [{ key: "link blog.example/1", html: "<p>One</p>" }],
    notes: [
      {
        postKey: "link blog.example/1",
        text: "Kept.",
        title: "One",
        blog: "Blog",
        createdAt: 1,
        changedAt: 2,
      },
    ],
    hosts: [{ host: "blog.example", until: 5000 }],
    settings: [{ name: "startersFollowedAt", value: 1000 }],
  } as Record<string, object[]>,
};

function addStore(db: IDBDatabase, name: string): void {
  const { keyPath = "", indexes = [] } = first.stores[name] ?? {};
  const store = db.createObjectStore(name, { keyPath });
  for (const index of indexes) {
    const plain = Array.isArray(index) ? `[${index.join("+")}]` : index.replace("*", "");
    const path = Array.isArray(index) ? index : plain;
    store.createIndex(plain, path, { multiEntry: index.includes("*keys") });
  }
  for (const row of first.rows[name] ?? []) store.put(row);
}

function writeOld(): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open("pitwall", first.version);
    opening.onupgradeneeded = () => {
      for (const name of Object.keys(first.stores)) addStore(opening.result, name);
    };
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
  });
}

beforeEach(async () => {
  await database.delete({ disableAutoOpen: false });
});

it("the first schema's rows are all there, and its troubles know since when they are the same", async () => {
  await writeOld();
  await database.open();
  expect((await listPosts("unread", 10)).map(({ title, blog, starred }) => [title, blog, starred])).toEqual([
    ["One", "Blog", 1],
  ]);
  expect((await findNote("link blog.example/1"))?.text).toBe("Kept.");
  expect(await database.bodies.count()).toBe(1);
  expect(await database.hosts.count()).toBe(1);
  expect(await database.settings.count()).toBe(1);
  expect((await allFeeds())[0]?.trouble).toEqual({
    kind: "missing",
    status: 404,
    since: 1200,
    sameSince: 1200,
    times: 3,
  });
  expect(await database.lookups.count()).toBe(0);
  expect(await database.quotes.count()).toBe(0);
  expect(await database.titlePacks.toArray()).toEqual([
    { feedId: "https://blog.example/feed", keys: ["link blog.example/1"], titles: [" one"], times: [900] },
  ]);
});
