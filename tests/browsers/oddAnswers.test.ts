/** Servers that send Pitwall on to another address, and servers that send more than a feed can be. */
import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Blogs } from "../../demo/blogs.ts";
import { inBothBrowsers } from "./bothBrowsers.ts";
import { ask, changeFeeds, feedOf } from "./feedRows.ts";
import { type Pitwall, startPitwall } from "./harness.ts";
import { firstLook, type PostRow } from "./rows.ts";

const moved = "https://eugeneyan.com/rss/";
const target = "https://eugeneyan.com/new/feed.xml";
const day = 24 * 60 * 60 * 1000;
const mebibyte = new Uint8Array(1024 * 1024).fill(0x20);

/** The two days before today, as a feed's row counts them. */
const twoDays = [2, 1].map((n) => new Date(Date.now() - n * day).toISOString().slice(0, 10));

inBothBrowsers("an odd answer", (kind) => {
  let pitwall: Pitwall;
  let blogs: Blogs;

  beforeAll(async () => {
    pitwall = await startPitwall(kind);
    blogs = pitwall.demo.blogs;
    await firstLook(pitwall);
  });
  afterAll(() => pitwall?.close());

  const postsOf = async (id: string) =>
    (await pitwall.rows<PostRow>("posts")).filter(({ feedId }) => feedId === id);

  it("a feed that answers from a new address on three days is asked there, and what was read stays read", async () => {
    const [unread] = (await postsOf(moved)).filter((post) => post.unread === 1);
    await pitwall.setRow("posts", { ...unread, unread: 0 });
    const before = await postsOf(moved);
    const { body, contentType } = blogs.document(moved);
    redirect(blogs, moved, target);
    blogs.misbehaviours.set(target, (_, response) => {
      response.writeHead(200, { "content-type": contentType }).end(body);
    });
    await ask(pitwall, moved);
    const move = await pitwall.until(async () => (await feedOf(pitwall, moved)).move, "the move is noted");
    expect(move).toMatchObject({ to: target });
    expect((await feedOf(pitwall, moved)).url).toBe(moved);

    await changeFeeds(pitwall, [moved], { move: { to: target, days: twoDays } });
    await ask(pitwall, moved);
    await pitwall.until(async () => (await feedOf(pitwall, moved)).url === target, "the address is replaced");
    expect(await postsOf(moved)).toEqual(before);

    const asked = blogs.requestsFor(moved).length;
    await ask(pitwall, moved);
    expect(blogs.requestsFor(moved).length).toBe(asked);
    expect(await postsOf(moved)).toEqual(before);
  });

  it("a redirect from https to http never becomes the address", async () => {
    const at = "https://simonwillison.net/atom/everything/";
    const plain = "http://simonwillison.net/plain.xml";
    const { body } = blogs.document(at);
    redirect(blogs, at, plain);
    // Pitwall has no permission for plain http there, so only a server that lets everybody read is read at all.
    const open = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
    blogs.misbehaviours.set(plain.replace("http:", "https:"), (_, response) => {
      response.writeHead(200, { ...open, "content-type": "application/atom+xml" }).end(body);
    });
    await changeFeeds(pitwall, [at], { move: { to: plain, days: twoDays }, lastFullAt: 0 });
    await ask(pitwall, at);
    await pitwall.until(async () => (await feedOf(pitwall, at)).move === undefined, "the move is forgotten");
    expect((await feedOf(pitwall, at)).url).toBe(at);
  });

  it("redirects in a circle end in a sentence, not in a request for ever", async () => {
    const at = "https://lilianweng.github.io/index.xml";
    redirect(blogs, at, "https://lilianweng.github.io/round");
    redirect(blogs, "https://lilianweng.github.io/round", at);
    const before = blogs.requests.length;
    await ask(pitwall, at);
    expect((await feedOf(pitwall, at)).trouble).toMatchObject({ kind: "astray", times: 1 });
    expect(blogs.requests.length - before).toBeLessThan(30);
    expect(await troubles(pitwall)).toMatch(/sends Pitwall on to another place.*in circles/);
    blogs.answer(at);
    await ask(pitwall, at);
    expect((await feedOf(pitwall, at)).trouble).toBeUndefined();
  });

  it.each<[string, string, (response: ServerResponse, sent: { bytes: number }) => Promise<void>]>([
    ["an answer of 11 MiB", "https://www.interconnects.ai/feed", sendLarge],
    ["a gzip bomb of a GiB", "https://www.ruder.io/rss/", sendBomb],
    ["an answer without an end", "https://newsletter.ruder.io/feed", sendForEver],
  ])("%s is given up, and says so; the others go on", async (_, at, send) => {
    const before = await postsOf(at);
    const { source, post } = blogs.publish("https://karpathy.bearblog.dev/feed/");
    const sent = { bytes: 0 };
    const over = new Promise<void>((done) => {
      blogs.answer(
        at,
        (__, response) =>
          void send(response, sent)
            .catch(() => undefined)
            .then(done),
      );
    });
    await changeFeeds(pitwall, [source.url], { nextCheckAt: Date.now(), wantedAt: Date.now() });
    await ask(pitwall, at);
    expect((await feedOf(pitwall, at)).trouble).toMatchObject({ kind: "too-large" });
    expect(await troubles(pitwall)).toContain("The answer was larger than 10 MB and was given up.");
    expect(await postsOf(at)).toEqual(before);
    await pitwall.until(
      async () => (await postsOf(source.url)).some(({ title }) => title === post.title),
      "another blog's new post has come",
    );
    // The connection was ended, not only the patience.
    await over;
    expect(sent.bytes).toBeLessThan(200 * mebibyte.length);
    blogs.answer(at);
    await ask(pitwall, at);
    expect((await feedOf(pitwall, at)).trouble).toBeUndefined();
  });
});

function redirect(blogs: Blogs, from: string, to: string): void {
  blogs.misbehaviours.set(from, { status: 301, headers: { location: to } });
}

/** What the popup says of the feeds that could not be checked. */
async function troubles(pitwall: Pitwall): Promise<string> {
  const popup = await pitwall.openPopup();
  await popup.waitForSelector(".troubles li");
  const text = await popup.$eval(".troubles", (one) => one.textContent ?? "");
  await popup.close();
  return text;
}

async function sendLarge(response: ServerResponse, sent: { bytes: number }): Promise<void> {
  await send(response, pieces(11, sent));
}

async function sendForEver(response: ServerResponse, sent: { bytes: number }): Promise<void> {
  await send(response, pieces(Number.POSITIVE_INFINITY, sent));
}

async function sendBomb(response: ServerResponse, sent: { bytes: number }): Promise<void> {
  response.setHeader("content-encoding", "gzip");
  await pipeline(Readable.from(pieces(1024, sent)), createGzip(), response);
}

async function send(response: ServerResponse, body: Iterable<Uint8Array>): Promise<void> {
  await pipeline(Readable.from(body), response);
}

/** As many MiB of spaces, counted as they are fetched. */
function* pieces(count: number, sent: { bytes: number }): Generator<Uint8Array> {
  for (let n = 0; n < count; n += 1) {
    sent.bytes += mebibyte.length;
    yield mebibyte;
  }
}
