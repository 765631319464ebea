/** Whatever a server sends, poll after poll: what the reader read stays read, and what the reader wrote stays written. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { decode } from "@/feeds/documents/decode";
import { NoFeed, type ParsedPost, readFeed } from "@/feeds/documents/parse";
import { identifyPosts } from "@/feeds/identify";
import { database } from "@/storage/database";
import { follow } from "@/storage/follow";
import { keepPosts } from "@/storage/keepPosts";
import { markRead } from "@/storage/marks";
import { type Note, saveNote } from "@/storage/notes";
import type { Post } from "@/storage/posts";
import { mutated, now, small } from "./mutations";

const url = "https://blog.example/feed.xml";
const hour = 60 * 60 * 1000;
const runs = Math.ceil(Number(process.env["PITWALL_FUZZ_RUNS"] ?? 500) / 5);

async function poll(document: Uint8Array, at: number): Promise<void> {
  let posts: ParsedPost[];
  try {
    posts = readFeed(decode(document), { url, now: at }).posts;
  } catch (error) {
    if (error instanceof NoFeed) return;
    throw error;
  }
  await keepPosts(url, identifyPosts(posts, url, "feed"), { at, nextCheckAt: at + hour });
}

function noteOn({ key, title }: Post, n: number, at: number): Note {
  return { postKey: key, text: `Learnt, part ${n}`, title, blog: "Blog", createdAt: at, changedAt: at };
}

/** Polls the documents; after each the reader reads every second post and notes the first that has no note. */
async function live(documents: Uint8Array[]): Promise<void> {
  await database.delete();
  await database.open();
  await follow([{ url, site: url, blog: "Blog", kind: "feed" }], now);
  const read = new Set<string>();
  for (const [n, document] of documents.entries()) {
    const notes = await database.notes.toArray();
    await poll(document, now + n * hour);
    expect(await database.notes.toArray()).toEqual(notes);
    const posts = await database.posts.toArray();
    const readNow = new Set(posts.filter((post) => post.unread === 0).map((post) => post.key));
    for (const key of read) expect(readNow).toContain(key);
    const chosen = posts.filter((post, i) => post.unread === 1 && i % 2 === 0);
    await markRead(
      chosen.map((post) => post.key),
      now + n * hour,
    );
    for (const post of chosen) read.add(post.key);
    const toNote = posts.find((post) => !notes.some((note) => note.postKey === post.key));
    if (toNote) await saveNote(noteOn(toNote, n, now + n * hour));
  }
}

it("no sequence of damaged documents makes a read post unread or touches a note", {
  timeout: 20 * 60_000,
}, async () => {
  await fc.assert(fc.asyncProperty(fc.array(mutated(small), { minLength: 1, maxLength: 5 }), live), {
    numRuns: runs,
  });
});
