/** Databases that earlier versions of Pitwall left behind open in this one, with every row. */
import { beforeEach, expect, it } from "vitest";
import { addChallenge } from "@/storage/challenges";
import { database } from "@/storage/database";
import { allFeeds } from "@/storage/feeds";
import { findNote } from "@/storage/notes";
import { listPosts } from "@/storage/postLists";
import { notesTiedTo, tie } from "@/storage/ties";

/** A version of the schema (Dexie counts in tens), and rows as it wrote them. */
interface Old {
  version: number;
  stores: Record<string, { keyPath: string; indexes: (string | string[])[] }>;
  rows: Record<string, object[]>;
}

/** As 0.1.0 was first built. */
const first: Old = {
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
  },
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
  },
};

/** With what can be searched and looked up. */
const second: Old = {
  version: 20,
  stores: {
    ...first.stores,
    feeds: { keyPath: "id", indexes: ["url", "nextCheckAt", "blog"] },
    posts: {
      keyPath: "key",
      indexes: [
        "*keys",
        ["unread", "sortAt"],
        ["starred", "sortAt"],
        ["feedId", "unread", "sortAt"],
        ["feedId", "publishedAt"],
        "openedAt",
      ],
    },
    lookups: { keyPath: "url", indexes: [] },
    titlePacks: { keyPath: "feedId", indexes: [] },
  },
  rows: {
    ...first.rows,
    titlePacks: [
      { feedId: "https://blog.example/feed", keys: ["link blog.example/1"], titles: [" one"], times: [900] },
    ],
  },
};

function addStore(db: IDBDatabase, old: Old, name: string): void {
  const { keyPath = "", indexes = [] } = old.stores[name] ?? {};
  const store = db.createObjectStore(name, { keyPath });
  for (const index of indexes) {
    const plain = Array.isArray(index) ? `[${index.join("+")}]` : index.replace("*", "");
    const path = Array.isArray(index) ? index : plain;
    store.createIndex(plain, path, { multiEntry: index.includes("*keys") });
  }
  for (const row of old.rows[name] ?? []) store.put(row);
}

function writeOld(old: Old): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open("pitwall", old.version);
    opening.onupgradeneeded = () => {
      for (const name of Object.keys(old.stores)) addStore(opening.result, old, name);
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
  await writeOld(first);
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
  expect(await database.titlePacks.toArray()).toEqual([
    { feedId: "https://blog.example/feed", keys: ["link blog.example/1"], titles: [" one"], times: [900] },
  ]);
});

it("the second schema's rows are all there, and challenges and ties can be written beside them", async () => {
  await writeOld(second);
  await database.open();
  expect((await listPosts("unread", 10)).map(({ title }) => title)).toEqual(["One"]);
  expect((await findNote("link blog.example/1"))?.text).toBe("Kept.");
  expect(await database.titlePacks.toArray()).toEqual(second.rows["titlePacks"]);
  const { id } = await addChallenge("Drift", 3000);
  await tie("link blog.example/1", `challenge:${id}`, 3000);
  expect((await notesTiedTo(`challenge:${id}`)).map(({ note }) => note.text)).toEqual(["Kept."]);
});
