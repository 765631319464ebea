import { expect, it } from "vitest";
import { isSame } from "@/components/lists/keepDrawn";
import type { ListedPost } from "@/storage/posts";

const post: ListedPost = {
  key: "link blog.example/1",
  keys: ["link blog.example/1"],
  feedId: "https://blog.example/feed",
  blog: "Blog",
  title: "One",
  sortAt: 1,
  arrivedAt: 1,
  changedAt: 1,
  unread: 1,
  starred: 0,
};
const row = { post, isChosen: false, place: 1 };

it("a row of the same post, read anew from storage, is the same", () => {
  expect(isSame(row, { ...row, post: { ...structuredClone(post) } })).toBe(true);
});

it.each<[string, Partial<ListedPost>]>([
  ["is read", { unread: 0 }],
  ["is starred", { starred: 1 }],
  ["has another title", { title: "Two" }],
  ["has a blog of another name", { blog: "Weblog" }],
  ["was opened", { openedAt: 2 }],
])("a row whose post %s is another", (_what, change) => {
  expect(isSame(row, { ...row, post: { ...post, ...change } })).toBe(false);
});

it("a row that is chosen, or stands elsewhere in the list, is another", () => {
  expect(isSame(row, { ...row, isChosen: true })).toBe(false);
  expect(isSame(row, { ...row, place: 2 })).toBe(false);
});
