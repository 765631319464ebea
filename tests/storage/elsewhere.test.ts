/** A page that is no post can be noted; whichever feed brings it later, it is one post with one note. */
import { beforeEach, describe, expect, it } from "vitest";
import { identifyPosts } from "@/feeds/identify";
import { database } from "@/storage/database";
import { findPostOfPage, keepPage } from "@/storage/elsewhere";
import { follow } from "@/storage/follow";
import { keepPosts } from "@/storage/keepPosts";
import { markOpened } from "@/storage/marks";
import { findNote, saveNote } from "@/storage/notes";
import { listPosts } from "@/storage/postLists";
import { countUnread } from "@/storage/posts";

const now = Date.UTC(2026, 10, 23, 7);
const address = "https://blog.example/feed";
const link = "https://blog.example/on-drift/";
const page = { url: "http://www.blog.example/on-drift?utm_source=x#part", title: "On drift · Blog" };
const parsed = { link, guid: "1", title: "On drift", publishedAt: now - 1000, html: "<p>Drift.</p>" };
const check = (at = now) => ({ at, nextCheckAt: at + 3_600_000 });
const followBlog = (kind: "feed" | "page" = "feed") =>
  follow([{ url: address, site: "https://blog.example/", blog: "Blog", kind }], now);
const bring = (kind: "feed" | "page" = "feed", posts = [parsed]) =>
  keepPosts(address, identifyPosts(posts, address, kind), check());
const noteOn = (postKey: string) =>
  saveNote({ postKey, text: "Mine.", title: "", blog: "", createdAt: now, changedAt: now });

beforeEach(async () => {
  await database.delete();
  await database.open();
});

describe("a page that no feed brought", () => {
  it("is a post of elsewhere: read, listed, found, under its site's name", async () => {
    const post = await keepPage(page, now);
    expect(post).toMatchObject({
      feedId: "elsewhere",
      unread: 0,
      title: "On drift · Blog",
      blog: "blog.example",
    });
    expect(await countUnread()).toBe(0);
    expect((await listPosts("all", 10)).map(({ key }) => key)).toEqual([post.key]);
    expect((await listPosts("all", 10, ["elsewhere"])).length).toBe(1);
    expect((await database.titlePacks.get("elsewhere"))?.keys).toEqual([post.key]);
    expect(await database.feeds.count()).toBe(0);
  });

  it("is the same page at every address that differs only in what changes while a post stays", async () => {
    const { key } = await keepPage(page, now);
    for (const url of [
      link,
      "https://blog.example/on-drift#other",
      "https://blog.example//on-drift/?utm_medium=y",
    ]) {
      expect((await findPostOfPage(url))?.key).toBe(key);
      expect((await keepPage({ url, title: "Other" }, now + 1)).key).toBe(key);
    }
    expect(await database.posts.count()).toBe(1);
    expect(await findPostOfPage("https://blog.example/other")).toBeUndefined();
  });

  it("is the feed's from the day the feed brings it: note kept, not unread, in one pack", async () => {
    const { key } = await keepPage(page, now);
    await noteOn(key);
    await followBlog();
    expect(await bring()).toBe(0);
    expect(await database.posts.toArray()).toMatchObject([
      {
        key,
        feedId: address,
        title: "On drift",
        link,
        unread: 0,
        publishedAt: now - 1000,
        sortAt: now - 1000,
      },
    ]);
    expect((await findNote(key))?.text).toBe("Mine.");
    expect((await listPosts("noted", 10)).map(({ blog }) => blog)).toEqual(["Blog"]);
    expect((await database.titlePacks.get("elsewhere"))?.keys).toEqual([]);
    expect((await database.titlePacks.get(address))?.titles).toEqual([" on drift"]);
    expect((await database.bodies.get(key))?.html).toBe("<p>Drift.</p>");
    expect(await bring()).toBe(0);
    expect(await database.posts.count()).toBe(1);
  });

  it("is a watched page's entry where that leads to it and no other does", async () => {
    const { key } = await keepPage(page, now);
    await followBlog("page");
    await bring("page", [parsed, { ...parsed, guid: "2", title: "Else", link: "https://blog.example/else" }]);
    expect(await database.posts.count()).toBe(2);
    expect(await database.posts.get(key)).toMatchObject({ feedId: address, unread: 0 });
  });

  it("stays apart where several entries of a watched page lead to it", async () => {
    const { key } = await keepPage(page, now);
    await followBlog("page");
    await bring("page", [parsed, { ...parsed, guid: "2", title: "The same, updated" }]);
    expect(await database.posts.get(key)).toMatchObject({ feedId: "elsewhere" });
    expect(await database.posts.count()).toBe(3);
  });
});

describe("the page in a tab", () => {
  it("is the post that has its link, of several the one last opened", async () => {
    await followBlog();
    await bring("feed", [parsed, { ...parsed, guid: "2", title: "Twice" }]);
    const [one, two] = await database.posts.toArray();
    await markOpened(two?.key ?? "", now);
    expect((await findPostOfPage(page.url))?.key).toBe(two?.key);
    await markOpened(one?.key ?? "", now + 1);
    expect((await findPostOfPage(page.url))?.key).toBe(one?.key);
  });

  it("is a watched page's entry that leads to it", async () => {
    await followBlog("page");
    await bring("page");
    expect((await findPostOfPage(page.url))?.title).toBe("On drift");
  });

  it("is not a post because its blog names the front page as every post's link", async () => {
    await followBlog();
    await bring("feed", [{ ...parsed, link: "https://blog.example/" }]);
    expect(await findPostOfPage("https://blog.example/")).toBeUndefined();
    const front = await keepPage({ url: "https://blog.example/", title: "Blog" }, now);
    expect((await findPostOfPage("https://www.blog.example"))?.key).toBe(front.key);
    await bring("feed", [{ ...parsed, link: "https://blog.example/" }]);
    expect(await database.posts.get(front.key)).toMatchObject({ feedId: "elsewhere" });
  });
});
