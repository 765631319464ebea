/** What a press on a page does, whatever the page lets be read. */
import { beforeEach, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { noteTab, quoteTab } from "@/components/noteTab";
import { database } from "@/storage/database";
import { keepPage } from "@/storage/elsewhere";
import { findNote } from "@/storage/notes";
import { quotesOf } from "@/storage/quotes";
import { findTabPost, rememberTabPost } from "@/storage/tabPosts";

const tab = { id: 7, url: "https://blog.example/a#part", title: "A" };
const key = "link blog.example/a";
const textOf = (html: string) => html;

/** Has the page answer, or refuse to be read. */
function answer(result: object | undefined): void {
  const executeScript = vi.fn(async () => {
    if (!result) throw new Error("Cannot access contents of the page.");
    return [{ result: { exact: "", prefix: "", suffix: "", isFirstPage: false, ...result } }];
  });
  Object.assign(browser, { scripting: { executeScript } });
}

beforeEach(async () => {
  await database.delete();
  await database.open();
  await browser.storage.session.clear();
});

it("what is selected stands in the note with its surroundings, and the panel is told which post it is", async () => {
  answer({ exact: " One\n two. ", prefix: "before ", suffix: " behind" });
  await quoteTab(tab, { text: "One two." }, textOf);
  expect(await quotesOf(key)).toMatchObject([{ exact: "One\ntwo.", prefix: "before ", suffix: " behind" }]);
  expect((await findNote(key))?.text).toBe("> One\n>\n> two.\n\n");
  expect(await findTabPost(7)).toMatchObject({ postKey: key, state: "there", url: "https://blog.example/a" });
});

it("a page that cannot be read is quoted by the menu's words, without surroundings", async () => {
  answer(undefined);
  await quoteTab(tab, { text: "One two." }, textOf);
  expect(await quotesOf(key)).toMatchObject([{ exact: "One two.", prefix: "", suffix: "" }]);
});

it("where nothing is selected nothing is kept, and the page is shown", async () => {
  answer({});
  await quoteTab(tab, {}, textOf);
  await noteTab(tab);
  expect(await database.notes.count()).toBe(0);
  expect(await database.posts.count()).toBe(0);
});

it("what is no page of the web is left alone", async () => {
  answer({ exact: "One" });
  await quoteTab({ id: 7, url: "about:config" }, { text: "One" }, textOf);
  expect(await database.notes.count()).toBe(0);
});

it("where a post's own link led to another address, the tab that was opened for it is still the post", async () => {
  const post = await keepPage({ url: "https://other.example/p", title: "P" }, 1);
  await rememberTabPost(7, { postKey: post.key, at: 1, state: "coming" });
  answer({ exact: "One", isFirstPage: true });
  await quoteTab(tab, {}, textOf);
  expect((await quotesOf(post.key)).length).toBe(1);
  answer({ exact: "Two", isFirstPage: false });
  await quoteTab({ ...tab, url: "https://blog.example/b" }, {}, textOf);
  expect((await quotesOf("link blog.example/b")).length).toBe(1);
});
