/** Databases that earlier versions of Pitwall left behind open in this one, with every row. */
import { beforeEach, expect, it } from "vitest";
import { readTexts } from "@/reading/texts/readTexts";
import { addChallenge } from "@/storage/challenges";
import { database } from "@/storage/database";
import { allFeeds } from "@/storage/feeds";
import { findNote } from "@/storage/notes";
import { listPosts } from "@/storage/postLists";
import { areTextsWaiting } from "@/storage/textMarks";
import { notesTiedTo, tie } from "@/storage/ties";

/** A schema as the browser has it, and rows in it. */
interface OldDatabase {
  version: number;
  stores: Record<string, { keyPath: string; indexes: (string | string[])[] }>;
  rows: Record<string, object[]>;
}

/** Version 1 of the schema (Dexie counts in tens), as 0.1.0 was first built, and rows as it wrote them. */
const first: OldDatabase = {
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

/** Version 2, as it was released in 0.1.0. */
const second: OldDatabase = {
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
    feeds: [
      {
        ...first.rows["feeds"]?.[0],
        firstLookAt: 1000,
        trouble: { kind: "missing", status: 404, since: 1200, sameSince: 1300, times: 3 },
      },
    ],
    titlePacks: [
      { feedId: "https://blog.example/feed", keys: ["link blog.example/1"], titles: [" one"], times: [900] },
    ],
    lookups: [{ url: "https://blog.example/", askedAt: 1000 }],
  },
};

function addStore(db: IDBDatabase, name: string, old: OldDatabase): void {
  const { keyPath = "", indexes = [] } = old.stores[name] ?? {};
  const store = db.createObjectStore(name, { keyPath });
  for (const index of indexes) {
    const plain = Array.isArray(index) ? `[${index.join("+")}]` : index.replace("*", "");
    const path = Array.isArray(index) ? index : plain;
    store.createIndex(plain, path, { multiEntry: index.includes("*keys") });
  }
  for (const row of old.rows[name] ?? []) store.put(row);
}

function writeOld(old: OldDatabase): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open("pitwall", old.version);
    opening.onupgradeneeded = () => {
      for (const name of Object.keys(old.stores)) addStore(opening.result, name, old);
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
  expect(await database.quotes.count()).toBe(0);
  expect(await database.titlePacks.toArray()).toEqual([
    { feedId: "https://blog.example/feed", keys: ["link blog.example/1"], titles: [" one"], times: [900] },
  ]);
});

it("the second schema's rows are all there, as they were, and its texts are marked to be read for the search", async () => {
  await writeOld(second);
  await database.open();
  for (const [name, rows] of Object.entries(second.rows)) {
    expect({ [name]: await database.table(name).toArray() }).toEqual({ [name]: rows });
  }
  expect((await listPosts("unread", 10)).map(({ title, blog }) => [title, blog])).toEqual([["One", "Blog"]]);
  expect(await areTextsWaiting()).toBe(true);
  await readTexts(
    (html) => html.replace(/<[^>]*>/g, " "),
    () => true,
  );
  expect(await areTextsWaiting()).toBe(false);
  expect(await database.textSegments.toArray()).toEqual([{ id: 1, keys: ["link blog.example/1"] }]);
});

it("challenges and ties can be written beside the second schema's notes", async () => {
  await writeOld(second);
  await database.open();
  const { id } = await addChallenge("Drift", 3000);
  await tie("link blog.example/1", `challenge:${id}`, 3000);
  expect((await notesTiedTo(`challenge:${id}`)).map(({ note }) => note.text)).toEqual(["Kept."]);
});
