import { beforeEach, describe, expect, it } from "vitest";
import { foldersOf } from "@/components/folders";
import { database } from "@/storage/database";
import { allFeeds, feedsOfBlog } from "@/storage/feeds";
import { choiceOfFolder, isFolder } from "@/storage/folders";
import { follow } from "@/storage/follow";
import { moveBlog } from "@/storage/moveBlog";
import { speak } from "../languages";

const now = Date.UTC(2026, 10, 23, 7);
const feed = (name: string, blog: string) => ({
  url: `https://${name}.example/`,
  site: `https://${name}.example/`,
  blog,
  kind: "feed" as const,
});
const folders = async () =>
  Object.fromEntries((await allFeeds()).map(({ url, folder }) => [new URL(url).host[0], folder]));

beforeEach(async () => {
  await database.delete();
  await database.open();
  await follow([feed("a", "Two feeds"), feed("b", "Two feeds"), feed("c", "Élan"), feed("d", "zebra")], now);
});

describe("a blog", () => {
  it("is put into a folder with all its feeds, into another one, and out again", async () => {
    await moveBlog("Two feeds", " Machine   learning ", now + 1);
    expect(await folders()).toEqual({
      a: "Machine learning",
      b: "Machine learning",
      c: undefined,
      d: undefined,
    });
    expect((await allFeeds()).map(({ changedAt }) => changedAt - now)).toEqual([1, 1, 0, 0]);
    await moveBlog("Two feeds", "Ops", now + 2);
    expect(await folders()).toMatchObject({ a: "Ops", b: "Ops" });
    await moveBlog("Two feeds", "  ", now + 3);
    expect((await allFeeds()).every((row) => !("folder" in row))).toBe(true);
  });

  it("joins the folder that is there, whatever the capitals; its own can be renamed by them", async () => {
    await moveBlog("zebra", "MLOps", now);
    await moveBlog("Élan", "mlops", now);
    expect(await folders()).toMatchObject({ c: "MLOps", d: "MLOps" });
    await moveBlog("Élan", "", now);
    await moveBlog("zebra", "MLOPS", now);
    expect((await folders())["d"]).toBe("MLOPS");
  });

  it("is not touched where it is put where it is", async () => {
    await moveBlog("zebra", "Ops", now + 1);
    await moveBlog("zebra", "Ops", now + 2);
    expect((await allFeeds()).find(({ blog }) => blog === "zebra")?.changedAt).toBe(now + 1);
  });
});

it("a folder's feeds are those of all its blogs, and no blog is taken for a folder", async () => {
  await moveBlog("Two feeds", "zebra", now);
  await moveBlog("Élan", "zebra", now);
  expect(await feedsOfBlog(choiceOfFolder("zebra"))).toEqual([
    "https://a.example/",
    "https://b.example/",
    "https://c.example/",
  ]);
  expect(await feedsOfBlog("zebra")).toEqual(["https://d.example/"]);
  expect([isFolder("zebra"), isFolder(choiceOfFolder("zebra"))]).toEqual([false, true]);
});

it("folders and blogs stand in the order of the language, first the blogs in no folder", async () => {
  speak("en");
  await follow([feed("e", "apple"), feed("f", "Blog 10"), feed("g", "Blog 9")], now);
  await moveBlog("zebra", "öde", now);
  await moveBlog("Two feeds", "Zoo", now);
  expect(foldersOf(await allFeeds())).toEqual([
    { name: undefined, blogs: ["apple", "Blog 9", "Blog 10", "Élan"] },
    { name: "öde", blogs: ["zebra"] },
    { name: "Zoo", blogs: ["Two feeds"] },
  ]);
  expect(foldersOf([])).toEqual([]);
});
