/** What the panel shows beside a tab, from what the browser tells and what Pitwall put there. */
import { expect, it } from "vitest";
import { chooseShown, isWebPage } from "@/components/panel/shownPage";
import type { ListedPost } from "@/storage/posts";
import type { TabPost } from "@/storage/tabPosts";

const post = (key: string): ListedPost => ({
  key,
  keys: [key],
  feedId: "f",
  blog: "B",
  title: key,
  sortAt: 1,
  arrivedAt: 1,
  unread: 0,
  starred: 0,
  changedAt: 1,
});
const [byAddress, ofTab, asPost] = [post("by address"), post("of tab"), post("as post")];
const put = (state: TabPost["state"], url?: string): TabPost => ({
  postKey: "of tab",
  at: 1,
  state,
  ...(url ? { url } : {}),
});
const url = "https://a.example/";

it("the post that has the page's address is shown, whatever was in the tab before", () => {
  const shown = chooseShown({ id: 1, url, post: put("there") }, { byAddress, ofTab, asPost });
  expect(shown).toEqual({ state: "post", post: byAddress, isKept: true, isSure: true });
});

it("where the browser tells no address, the post is shown that Pitwall opened there, and that it may be another page", () => {
  const shown = chooseShown({ id: 1, post: put("there") }, { ofTab });
  expect(shown).toEqual({ state: "post", post: ofTab, isKept: true, isSure: false });
});

it("once the tab went on, the note of the post that was there is offered, not shown", () => {
  expect(chooseShown({ id: 1, post: put("gone") }, { ofTab })).toEqual({ state: "gone", post: ofTab });
});

it("an address that no post has is another page, once the tab went on", () => {
  const shown = chooseShown({ id: 1, url, post: put("gone") }, { ofTab, asPost });
  expect(shown).toEqual({ state: "post", post: asPost, isKept: false, isSure: true });
});

it("an address that a post's own link led to is the post's, surely where a press told so", () => {
  const unsure = chooseShown({ id: 1, url, post: put("there") }, { ofTab, asPost });
  expect(unsure).toEqual({ state: "post", post: ofTab, isKept: true, isSure: false });
  const sure = chooseShown({ id: 1, url, post: put("there", url) }, { ofTab, asPost });
  expect(sure).toMatchObject({ post: ofTab, isSure: true });
});

it("nothing is shown of a tab of which nothing is told, and of one that is no page of the web", () => {
  expect(chooseShown({ id: 1 }, {})).toEqual({ state: "unknown" });
  expect(chooseShown({ id: 1, url: "about:config" }, {})).toEqual({ state: "other" });
  expect(["https://a.example", "HTTP://a", "file:///a", "javascript:1"].map(isWebPage)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
