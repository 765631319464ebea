/** What every shape of feed is given, and what it gives. */

/** One invented post. Times are milliseconds since 1970. */
export interface DemoPost {
  title: string;
  slug: string;
  link: string;
  /** What the feed calls the post for ever: its link, or a number of the blog's own. */
  guid: string;
  summary: string;
  paragraphs: string[];
  publishedAt: number;
}

/** The names that stand at the head of a feed. */
export interface Channel {
  url: string;
  site: string;
  blog: string;
  author: string;
}

/** Gives the whole document that the address answers with; `posts` are newest first. */
export type Shape = (channel: Channel, posts: readonly DemoPost[]) => string;

/** What every feed of the demo says of itself, so that nobody takes its words for the author's. */
export const disclaimer = "Invented text, served by Pitwall's demo. The author of this blog never wrote it.";
