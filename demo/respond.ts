/** What a blog of the demo answers to one request: its feed, a 304, a post's own page, a misbehaviour. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Blogs, Document, Misbehaviour } from "./blogs.ts";
import { renderFront, renderPage } from "./shapes/page.ts";
import { sources } from "./sources.ts";

/** Answers a request for an absolute address; a host that is not one of the blogs' gets a 404 at once, unless it was told what to answer. */
export async function respond(
  blogs: Blogs,
  url: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const secure = url.replace(/^http:/, "https:");
  const { host } = new URL(secure);
  const misbehaviour = blogs.misbehaviours.get(secure);
  const isBlog = sources.some((source) => new URL(source.url).host === host);
  if (!isBlog && !misbehaviour) return sendNothing(response);
  blogs.requests.push({ at: Date.now(), url, method: request.method ?? "GET", headers: request.headers });
  if (misbehaviour) return misbehave(misbehaviour, request, response);
  if (blogs.addresses.includes(secure)) return sendDocument(blogs.document(secure), request, response);
  sendPage(blogs, host, new URL(secure).pathname, response);
}

function sendNothing(response: ServerResponse): void {
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Nothing is here.\n");
}

async function misbehave(
  misbehaviour: Misbehaviour,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (typeof misbehaviour === "function") return misbehaviour(request, response);
  if (misbehaviour.delay) await wait(misbehaviour.delay, undefined, { ref: false });
  if ("instead" in misbehaviour) {
    if (misbehaviour.instead === "destroy") request.socket.destroy();
    return;
  }
  response.writeHead(misbehaviour.status ?? 200, misbehaviour.headers).end(misbehaviour.body ?? "");
}

/** RFC 9110 §13.2.2: where a tag is sent, the date does not count. */
function sendDocument(document: Document, request: IncomingMessage, response: ServerResponse): void {
  const { etag, lastModified, contentType, body } = document;
  const tag = request.headers["if-none-match"];
  const since = request.headers["if-modified-since"];
  const isCurrent = tag ? tag.includes(etag) : since ? Date.parse(since) >= Date.parse(lastModified) : false;
  const headers = { etag, "last-modified": lastModified, "cache-control": "public, max-age=60" };
  if (isCurrent) response.writeHead(304, headers).end();
  else response.writeHead(200, { ...headers, "content-type": contentType }).end(body);
}

/** A post's page is found by its path, whatever the slashes. */
function sendPage(blogs: Blogs, host: string, path: string, response: ServerResponse): void {
  const html = { "content-type": "text/html; charset=utf-8" };
  for (const source of sources.filter((one) => new URL(one.url).host === host)) {
    const posts = blogs.posts(source.url);
    if (path === "/") return void response.writeHead(200, html).end(renderFront(source, posts));
    const post = posts.find(({ link }) => foldSlashes(new URL(link).pathname) === foldSlashes(path));
    if (post) return void response.writeHead(200, html).end(renderPage(source, post));
  }
  sendNothing(response);
}

function foldSlashes(path: string): string {
  return path.replace(/\/+/g, "/").replace(/\/$/, "");
}
