/**
 * Invented feeds on the loopback. Each has a host of its own; the browser is told to find all hosts here. Every answer
 * closes its connection, as the hour between two checks of a feed would.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { writeParagraphs } from "../../demo/texts.ts";

const postsEach = 20;
const day = 24 * 60 * 60 * 1000;

/** The running server. */
export interface FeedServer {
  port: number;
  /** The addresses of the feeds. */
  urls: string[];
  /** How many bytes a document has on average. */
  bytesEach: number;
  close(): Promise<void>;
}

/** Starts a server of `count` feeds with 20 posts each, the newest of which was written at `now` (ms). */
export async function serveFeeds(count: number, now: number): Promise<FeedServer> {
  const hosts = Array.from({ length: count }, (_, n) => `feed-${n}.example`);
  const documents = new Map(hosts.map((host, n) => [host, Buffer.from(writeFeed(host, n, now))]));
  const server = createServer({ keepAlive: false }, (request, response) =>
    answer(documents, request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bytes = [...documents.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    port: (server.address() as AddressInfo).port,
    urls: hosts.map((host) => `http://${host}/feed.xml`),
    bytesEach: Math.round(bytes / count),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(documents: Map<string, Buffer>, request: IncomingMessage, response: ServerResponse): void {
  const host = request.headers.host ?? "";
  const document = documents.get(host);
  const headers = { etag: `"${host} 1"`, "cache-control": "public, max-age=60", connection: "close" };
  if (!document) response.writeHead(404).end();
  else if (request.headers["if-none-match"] === headers.etag) response.writeHead(304, headers).end();
  else response.writeHead(200, { ...headers, "content-type": "application/rss+xml" }).end(document);
}

function writeFeed(host: string, n: number, now: number): string {
  const items = Array.from({ length: postsEach }, (_, i) =>
    writeItem(host, i, now - (i * 3 + (n % 7)) * day),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Blog ${n}</title><link>http://${host}/</link><description>Invented.</description>
${items.join("\n")}
</channel></rss>
`;
}

/** One post: most feeds of blogs give the first paragraphs, and all of them the date and the address. */
function writeItem(host: string, i: number, at: number): string {
  const [first = "", ...others] = writeParagraphs(`${host} ${i}`, 0.3);
  const html = [first, ...others].map((text) => `<p>${text} <a href="http://${host}/about">More</a></p>`);
  return `<item><title>${first.split(". ")[0]}</title><link>http://${host}/posts/${i}</link>
<guid isPermaLink="false">${host}-${i}</guid><pubDate>${new Date(at).toUTCString()}</pubDate>
<description><![CDATA[${html.join("\n")}]]></description></item>`;
}
