import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { database } from "@/storage/database";
import { type Edge, listPosts, type PostChoice, type PostOrder } from "@/storage/postLists";
import type { Post } from "@/storage/posts";

const feeds = ["https://a.example/", "https://b.example/"];

/** Few instants for many posts, so that many posts are of one instant. */
const posts = fc.array(
  fc.record({
    feed: fc.integer({ min: 0, max: 1 }),
    sortAt: fc.integer({ min: -2, max: 4 }),
    unread: fc.constantFrom(0 as const, 1 as const),
    starred: fc.constantFrom(0 as const, 1 as const),
  }),
  { maxLength: 60 },
);

beforeEach(async () => {
  await database.delete();
  await database.open();
});

async function keep(
  rows: { feed: number; sortAt: number; unread: 0 | 1; starred: 0 | 1 }[],
): Promise<Post[]> {
  const kept = rows.map(({ feed, ...row }, n): Post => {
    const key = `link ${(n * 7919) % 1000}`;
    return { key, keys: [key], feedId: feeds[feed] ?? "", title: key, arrivedAt: 0, changedAt: 0, ...row };
  });
  await database.posts.clear();
  await database.posts.bulkPut(kept);
  return kept;
}

async function readInPieces(
  choice: PostChoice,
  size: number,
  ids: string[] | undefined,
  order: PostOrder,
): Promise<string[]> {
  const keys: string[] = [];
  let after: Edge | undefined;
  for (;;) {
    const piece = await listPosts(choice, size, ids, { order, after });
    const last = piece.at(-1);
    if (!last) return keys;
    keys.push(...piece.map(({ key }) => key));
    after = { sortAt: last.sortAt, key: last.key, count: keys.length };
  }
}

const isMeant: Record<string, (post: Post) => boolean> = {
  all: () => true,
  unread: ({ unread }) => unread === 1,
  starred: ({ starred }) => starred === 1,
};

it("pieces of a list are the list: nothing twice, nothing left out, in one order", async () => {
  await fc.assert(
    fc.asyncProperty(
      posts,
      fc.constantFrom<PostChoice>("all", "unread", "starred"),
      fc.constantFrom<PostOrder>("newest", "oldest"),
      fc.constantFrom(undefined, feeds, feeds.slice(0, 1)),
      fc.integer({ min: 1, max: 9 }),
      async (rows, choice, order, ids, size) => {
        const kept = await keep(rows);
        const meant = kept
          .filter((post) => isMeant[choice]?.(post) && (ids?.includes(post.feedId) ?? true))
          .sort((one, other) => other.sortAt - one.sortAt || (one.key < other.key ? 1 : -1))
          .map(({ key }) => key);
        const expected = order === "newest" ? meant : meant.reverse();
        expect(await readInPieces(choice, size, ids, order)).toEqual(expected);
        expect((await listPosts(choice, 100, ids, { order })).map(({ key }) => key)).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});

it("a piece begins at its place also when the post above it was marked read", async () => {
  const kept = await keep([3, 2, 2, 1].map((sortAt) => ({ feed: 0, sortAt, unread: 1, starred: 0 })));
  const [first, second] = await listPosts("unread", 2);
  await database.posts.update(second?.key ?? "", { unread: 0 });
  const after = { sortAt: second?.sortAt ?? 0, key: second?.key ?? "", count: 2 };
  const rest = await listPosts("unread", 9, undefined, { after });
  expect([first, second, ...rest].map((post) => post?.key).sort()).toEqual(kept.map(({ key }) => key).sort());
});

it("noted posts are listed in pieces too, the last written first", async () => {
  const kept = await keep([1, 2, 3].map((sortAt) => ({ feed: 0, sortAt, unread: 0, starred: 0 })));
  for (const [n, { key, title }] of kept.entries())
    await database.notes.put({ postKey: key, text: "words", title, blog: "a", changedAt: n } as never);
  expect(await readInPieces("noted", 2, undefined, "newest")).toEqual(kept.map(({ key }) => key).reverse());
  expect(await readInPieces("noted", 2, undefined, "oldest")).toEqual(kept.map(({ key }) => key));
});
