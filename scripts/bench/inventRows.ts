/** Invented rows as Pitwall itself would have stored them, always the same ones for the same size. */
import { makeRandom, pickOne } from "../../demo/random.ts";
import { writeParagraphs, writeSummary } from "../../demo/texts.ts";
import { titles } from "../../demo/titles.ts";
import type { Feed } from "../../storage/feeds.ts";
import { foldText } from "../../storage/foldText.ts";
import type { Note } from "../../storage/notes.ts";
import type { Body, Post } from "../../storage/posts.ts";
import type { TitlePack } from "../../storage/titlePacks.ts";

/** How much is invented. */
export interface Size {
  posts: number;
  feeds: number;
  /** Every post is unread, and not only one in two. */
  isAllUnread?: boolean;
}

/** Rows that are written together; each table's name is the database's. */
export interface Rows {
  feeds: Feed[];
  posts: Post[];
  bodies: Body[];
  notes: Note[];
  titlePacks: TitlePack[];
}

const day = 24 * 60 * 60 * 1000;
/** Over so long the posts are spread, whatever their number. */
const years = 2 * 365 * day;
const short = Object.values(titles).flatMap(({ published }) => published);
const syllables = [
  "bre",
  "la",
  "no",
  "kri",
  "ta",
  "mo",
  "vel",
  "du",
  "shi",
  "ran",
  "pel",
  "zo",
  "qui",
  "fer",
];

/** Gives the rows in portions of at most ten thousand posts, the newest of which was written at `now` (ms). */
export function* inventRows({ posts, feeds, isAllUnread }: Size, now: number): Generator<Rows> {
  const packs = new Map<string, TitlePack>();
  const followed = Array.from({ length: feeds }, (_, n) => inventFeed(n, now));
  yield { ...nothing(), feeds: followed };
  for (let from = 0; from < posts; from += 10_000) {
    const rows = nothing();
    for (let n = from; n < Math.min(posts, from + 10_000); n += 1) {
      const feed = followed[n % feeds];
      if (feed) addPost(rows, packs, feed, n, { now, apart: years / posts, isAllUnread });
    }
    yield rows;
  }
  yield { ...nothing(), titlePacks: [...packs.values()] };
}

function nothing(): Rows {
  return { feeds: [], posts: [], bodies: [], notes: [], titlePacks: [] };
}

/** None is due for hours, so that no round runs beside what is measured. */
function inventFeed(n: number, now: number): Feed {
  const url = `https://blog-${n}.example/feed.xml`;
  return {
    id: url,
    url,
    site: new URL("/", url).href,
    blog: inventName(makeRandom(`blog ${n}`), 4),
    kind: "feed",
    validators: { etag: `"${n}"` },
    nextCheckAt: now + day,
    wantedAt: now - 400 * day,
    askedAt: now - 60_000,
    lastCheckedAt: now - 59_000,
    lastFullAt: now - day,
    lastWorkedAt: now - 59_000,
    lastNewAt: now - day,
    firstLookAt: now - 400 * day,
    rhythm: 7 * day,
    changedAt: now - 59_000,
  };
}

interface Placed {
  now: number;
  apart: number;
  isAllUnread: boolean | undefined;
}

/** Two posts of a hundred are starred, one of two hundred has a note, one of ten its text. */
function addPost(rows: Rows, packs: Map<string, TitlePack>, feed: Feed, n: number, placed: Placed): void {
  const random = makeRandom(`post ${n}`);
  const post = inventPost(feed, n, random, placed);
  rows.posts.push(post);
  const pack = packs.get(feed.id) ?? { feedId: feed.id, keys: [], titles: [], times: [] };
  packs.set(feed.id, pack);
  pack.keys.push(post.key);
  pack.titles.push(foldText(post.title));
  pack.times.push(post.sortAt);
  if (random() < 0.005) rows.notes.push(inventNote(post, feed));
  if (random() > 0.1) return;
  const html = writeParagraphs(`body ${n}`, 1).map((text) => `<p>${text}</p>`);
  rows.bodies.push({ key: post.key, html: html.join("\n") });
}

function inventPost(feed: Feed, n: number, random: () => number, { now, apart, isAllUnread }: Placed): Post {
  const address = `${new URL(feed.url).host}/posts/${inventName(random, 6).toLowerCase()}-${n}`;
  const sortAt = Math.floor(now - n * apart);
  return {
    key: `link ${address}`,
    keys: [`link ${address}`, `guid ${feed.id} ${n}`],
    feedId: feed.id,
    link: `https://${address}`,
    title: inventTitle(n, random),
    publishedAt: sortAt,
    sortAt,
    arrivedAt: sortAt,
    unread: isAllUnread || random() < 0.5 ? 1 : 0,
    starred: random() < 0.02 ? 1 : 0,
    minutes: 1 + Math.floor(random() * 20),
    bodyMark: String(n),
    changedAt: sortAt,
  };
}

/** Titles of blogs have 10 to 140 letters; a third of them names something that few others name. */
function inventTitle(n: number, random: () => number): string {
  const title = random() < 0.5 ? pickOne(short, random) : writeSummary(`title ${n}`);
  return random() < 0.33 ? `${inventName(random, 3)}: ${title}` : title;
}

function inventName(random: () => number, length: number): string {
  const name = Array.from({ length }, () => pickOne(syllables, random)).join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function inventNote(post: Post, feed: Feed): Note {
  const { key: postKey, title, link = "", sortAt: createdAt } = post;
  const text = writeSummary(`note ${postKey}`);
  return { postKey, text, title, link, blog: feed.blog, createdAt, changedAt: createdAt };
}
