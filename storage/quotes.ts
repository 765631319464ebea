/** Words of a page that stand in the note on it, with their place: a TextQuoteSelector (W3C Web Annotation, §4.2.4). */
import { database } from "./database";
import { keepPage, type Page } from "./elsewhere";
import type { Note } from "./notes";
import { findPost, type ListedPost } from "./posts";

/** Words of a page, and up to 32 characters on either side of them; line breaks where the page's blocks end. */
export interface Place {
  exact: string;
  /** Empty, like `suffix`, where the page could not be read, as in a PDF. */
  prefix: string;
  suffix: string;
}

/** A quote. The note has its words too, as Markdown, for the reader to change. */
export interface Quote extends Place {
  id: string;
  postKey: string;
  /** Its words stood in the text that the feed gave; so it can be known when they no longer do. */
  inText?: true;
  madeAt: number;
  changedAt: number;
  deletedAt?: number;
}

/** Gives the quotes of a post in the order they were made. */
export async function quotesOf(postKey: string): Promise<Quote[]> {
  const quotes = await database.quotes.where("postKey").equals(postKey).sortBy("madeAt");
  return quotes.filter(({ deletedAt }) => deletedAt === undefined);
}

/** What is quoted: words of a page, or of a post that is known already. */
export interface Quoting {
  page: Page;
  /** The post that the page is, where another knows better than its address. */
  postKey?: string | undefined;
  place: Place;
  /** Writes the quote into the note's text. */
  write: (text: string) => string;
  /** Tells whether the words stand in a post's stored HTML. */
  isIn: (html: string) => boolean;
}

/**
 * Keeps a quote and writes it into the note on its post, in one transaction: what the note says by then stays. A page that
 * is no post becomes one of elsewhere. Gives the post (`now` in ms).
 */
export async function keepQuote(quoting: Quoting, now: number): Promise<ListedPost> {
  const { posts, feeds, titlePacks, bodies, notes, quotes } = database;
  return database.transaction("rw", [posts, feeds, titlePacks, bodies, notes, quotes], async () => {
    const known = quoting.postKey === undefined ? undefined : await findPost(quoting.postKey);
    const post = known ?? (await keepPage(quoting.page, now));
    const html = (await bodies.get(post.key))?.html;
    const note = await notes.get(post.key);
    // No page has written this: an open field must take it for another's writing, not for its own.
    const { writer: _writer, deletedAt: _deleted, ...kept }: Partial<Note> = note ?? {};
    await notes.put({
      title: post.title,
      blog: post.blog,
      ...(post.link ? { link: post.link } : {}),
      createdAt: now,
      ...kept,
      postKey: post.key,
      text: quoting.write(note?.text ?? ""),
      changedAt: now,
    });
    await quotes.add({
      id: crypto.randomUUID(),
      postKey: post.key,
      ...quoting.place,
      ...(html !== undefined && quoting.isIn(html) ? { inText: true } : {}),
      madeAt: now,
      changedAt: now,
    });
    return post;
  });
}

/** Takes a quote away; what the note says stays. A tombstone is left for other devices. */
export async function removeQuote(id: string, now: number): Promise<void> {
  await database.quotes.update(id, { deletedAt: now, changedAt: now });
}

/** Brings a removed quote back. */
export async function restoreQuote(id: string, now: number): Promise<void> {
  await database.quotes
    .where("id")
    .equals(id)
    .modify((quote) => {
      delete quote.deletedAt;
      quote.changedAt = now;
    });
}
