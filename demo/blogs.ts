/** The state of the demo's blogs: their posts, what they answer, and who asked. */
import { createHash } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { titleUpcoming, writeArchive, writePost } from "./posts.ts";
import type { DemoPost } from "./shapes/shape.ts";
import { type Source, sources } from "./sources.ts";

/** One request that reached a blog. `at` is in milliseconds since 1970; header names are in lower case. */
export interface LoggedRequest {
  at: number;
  url: string;
  method: string;
  headers: IncomingHttpHeaders;
}

/** What an address answers in place of its feed: an answer, or a function that writes one (or never does). */
export type Misbehaviour =
  | { status?: number; headers?: Record<string, string>; body?: string | Buffer; delay?: number }
  | { instead: "hang" | "destroy"; delay?: number }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A post that has just appeared, and where. */
export interface Published {
  source: Source;
  post: DemoPost;
}

/** A feed or page as it is now. */
export interface Document {
  body: string;
  contentType: string;
  etag: string;
  lastModified: string;
}

const magazine = "https://magazine.sebastianraschka.com/feed";
const itsSite = "https://sebastianraschka.com/rss_feed.xml";

/** The ten blogs under their thirteen addresses. */
export class Blogs {
  /** Every request to one of the blogs' hosts, oldest first. */
  readonly requests: LoggedRequest[] = [];
  readonly misbehaviours = new Map<string, Misbehaviour>();
  private readonly archives = new Map<string, DemoPost[]>();
  private readonly publishedCount = new Map<string, number>();
  private turn = 0;

  /** Begins with an archive that ends at `now` (ms). */
  constructor(now = Date.now()) {
    for (const source of sources) this.archives.set(source.url, writeArchive(source, now));
  }

  /** Gives the thirteen addresses. */
  get addresses(): string[] {
    return sources.map((source) => source.url);
  }

  /** Gives the posts an address lists, newest first. The site of the magazine's author lists the magazine's too. */
  posts(url: string): DemoPost[] {
    const own = this.archive(url);
    const all = url === itsSite ? [...own, ...this.archive(magazine)] : own;
    return all.toSorted((one, other) => other.publishedAt - one.publishedAt);
  }

  /**
   * Adds a post to one blog, dated now, and gives it. `where` is an address or a host; without it the blogs take
   * turns. Throws where no blog has that name.
   */
  publish(where?: string, title?: string): Published {
    const source = where ? this.find(where) : this.next();
    const count = this.publishedCount.get(source.url) ?? 0;
    this.publishedCount.set(source.url, count + 1);
    const post = writePost(source, title ?? titleUpcoming(source, count), Date.now());
    this.archive(source.url).unshift(post);
    return { source, post };
  }

  /** Changes the posts of an address in place, for what real feeds do: new guids, corrected titles, lost posts. */
  change(where: string, edit: (posts: DemoPost[]) => void): void {
    edit(this.archive(this.find(where).url));
  }

  /** Makes an address answer something else; without a misbehaviour, it answers its feed again. */
  answer(where: string, misbehaviour?: Misbehaviour): void {
    const { url } = this.find(where);
    if (misbehaviour) this.misbehaviours.set(url, misbehaviour);
    else this.misbehaviours.delete(url);
  }

  /** Gives what an address answers when it behaves; the tag changes when a byte does. */
  document(url: string): Document {
    const source = this.find(url);
    const posts = this.posts(source.url);
    const body = source.render(source, posts);
    const tag = createHash("sha1").update(body).digest("hex").slice(0, 20);
    return {
      body,
      contentType: source.contentType,
      etag: source.contentType.includes("html") ? `"${tag}"` : `W/"${tag}"`,
      lastModified: new Date(posts[0]?.publishedAt ?? 0).toUTCString(),
    };
  }

  /** Gives the requests for one address. */
  requestsFor(where: string): LoggedRequest[] {
    const { url } = this.find(where);
    return this.requests.filter((request) => request.url === url);
  }

  /** Gives the source of an address or a host. Throws where no blog has that name. */
  find(where: string): Source {
    const source = sources.find(({ url }) => url === where || new URL(url).host === where);
    if (!source) throw new Error(`No blog of the demo answers at ${where}.`);
    return source;
  }

  private archive(url: string): DemoPost[] {
    return this.archives.get(url) ?? [];
  }

  /** A step of five goes round all thirteen and seldom stays with one author. */
  private next(): Source {
    this.turn = (this.turn + 5) % sources.length;
    return sources[this.turn] ?? this.find(magazine);
  }
}
