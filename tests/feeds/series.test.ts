/** Real histories of one feed, polled one after the other as they were fetched. */
import { basename } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { decode } from "@/feeds/documents/decode";
import { readFeed } from "@/feeds/documents/parse";
import { identifyPosts } from "@/feeds/identify";
import { database } from "@/storage/database";
import { follow } from "@/storage/follow";
import { keepPosts } from "@/storage/keepPosts";
import { hasCaptures, listCaptures, readCapture } from "../captures";

interface Round {
  at: number;
  added: number;
  unread: number;
}

async function replay(name: string, url: string): Promise<Round[]> {
  await follow([{ url, site: url, blog: name, kind: "feed" }], 0);
  const rounds: Round[] = [];
  for (const path of listCaptures(`series/${name}`)) {
    const at = instantOf(basename(path));
    const posts = readFeed(decode(readCapture(path)), { url, now: at }).posts;
    const before = new Set(await database.posts.toCollection().primaryKeys());
    const added = await keepPosts(url, identifyPosts(posts, url, "feed"), { at, nextCheckAt: at });
    const fresh = await database.posts.filter((post) => !before.has(post.key)).toArray();
    rounds.push({ at, added, unread: fresh.filter((post) => post.unread === 1).length });
  }
  return rounds;
}

/** "2026-08-12T165421-4dec992.xml" was fetched at that instant. */
function instantOf(name: string): number {
  return Date.parse(name.replace(/^(\d{4}-\d{2}-\d{2}T)(\d{2})(\d{2})(\d{2}).*/, "$1$2:$3:$4Z"));
}

beforeEach(async () => {
  await database.delete();
  await database.open();
});

describe.skipIf(!hasCaptures("series"))("polling histories of real feeds", () => {
  it("Simon Willison's change of all ids and links on 2026-08-12 brings no false new post", async () => {
    const rounds = await replay("simonwillison", "https://simonwillison.net/atom/everything/");
    const changed = rounds.find((round) => round.at === Date.parse("2026-08-12T22:37:11Z"));
    expect(changed).toMatchObject({ added: 0, unread: 0 });
    const links = await database.posts
      .toArray()
      .then((posts) => posts.map((post) => post.link?.replace(/#.*/, "")));
    expect(links.length).toBe(new Set(links).size);
    for (const round of rounds.slice(1)) expect(round.unread).toBe(round.added);
  });

  it("Hamel's eight posts with one guid and link are eight, and the same eight each time", async () => {
    const rounds = await replay("hamel", "https://hamel.dev/index.xml");
    const posts = await database.posts
      .filter((post) => post.keys.some((key) => key === "link hamel.dev"))
      .toArray();
    expect(posts.length).toBe(8);
    expect(rounds.slice(1).map((round) => round.added)).toEqual(rounds.slice(1).map(() => 0));
  });
});
