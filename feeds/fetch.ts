/**
 * One polite request. What the server sees: our own validators byte for byte, an honest `Accept`, no cookie, no
 * referrer, the browser's default cache mode (`no-store` and `reload` would add `no-cache` and go round its CDN).
 */
import { browser } from "wxt/browser";
import type { Validators } from "@/storage/feeds";
import { freshFor } from "./freshness";

/** A server's answer that holds a document, or says that the one we have is current, or is no use. */
export type Answer =
  | {
      kind: "document";
      bytes: Uint8Array;
      contentType: string;
      url: string;
      freshFor: number;
      validators?: Validators;
    }
  | { kind: "unchanged"; url: string; freshFor: number; validators?: Validators }
  | { kind: "status"; status: number; retryAfter?: string; date?: string }
  | { kind: "too-large" }
  | { kind: "too-slow" }
  /** No answer at all: a name that is not known, a refused connection, no network. */
  | { kind: "unreachable" };

const longestWait = 20_000;
const mostBytes = 10 * 1024 * 1024;
const accept =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1";

/** Asks a server for a document, at most 20 s and 10 MiB of it. Does not throw: what goes wrong is an answer too. */
export async function fetchDocument(url: string, validators: Validators | undefined): Promise<Answer> {
  const deadline = AbortSignal.timeout(longestWait);
  const request: RequestInit = {
    headers: { accept, ...ownHeaders(), ...conditions(validators) },
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: deadline,
  };
  try {
    return await readAnswer(await fetch(url, request));
  } catch {
    return { kind: deadline.aborted ? "too-slow" : "unreachable" };
  }
}

/** RFC 9110 §13.1: conditions are sent as they were received. */
function conditions(validators: Validators | undefined): Record<string, string> {
  return {
    ...(validators?.etag ? { "if-none-match": validators.etag } : {}),
    ...(validators?.lastModified ? { "if-modified-since": validators.lastModified } : {}),
  };
}

/**
 * Firefox lets an extension say who it is. To a request with conditions of our own it would add `Cache-Control` and
 * `Pragma` with `no-cache`, as Fetch asks for (§4.5, "no-store"), unless the request names both headers itself.
 */
function ownHeaders(): Record<string, string> {
  if (import.meta.env.BROWSER !== "firefox") return {};
  return {
    "user-agent": `Pitwall/${browser.runtime.getManifest().version} (feed reader; browser extension)`,
    "cache-control": "max-age=0",
    pragma: "",
  };
}

async function readAnswer(response: Response): Promise<Answer> {
  const validators = validatorsOf(response);
  if (response.status === 304)
    return {
      kind: "unchanged",
      url: response.url,
      freshFor: freshFor(response.headers),
      ...(validators ? { validators } : {}),
    };
  if (response.status !== 200) {
    await response.body?.cancel();
    const retryAfter = response.headers.get("retry-after");
    const date = response.headers.get("date");
    return {
      kind: "status",
      status: response.status,
      ...(retryAfter ? { retryAfter } : {}),
      ...(date ? { date } : {}),
    };
  }
  const bytes = await readBytes(response);
  if (!bytes) return { kind: "too-large" };
  const contentType = response.headers.get("content-type") ?? "";
  return {
    kind: "document",
    bytes,
    contentType,
    url: response.url,
    freshFor: freshFor(response.headers),
    ...(validators ? { validators } : {}),
  };
}

/** An answer from another address than the one asked says nothing about that one: its validators are not kept. */
function validatorsOf(response: Response): Validators | undefined {
  const etag = response.headers.get("etag");
  const lastModified = response.headers.get("last-modified");
  if (response.redirected || (!etag && !lastModified)) return undefined;
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

/** Reads the decoded body as it comes, and stops where it grows past 10 MiB: a gzip bomb is small on the wire. */
async function readBytes(response: Response): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) break;
    length += value.length;
    if (length > mostBytes) {
      await reader?.cancel();
      return undefined;
    }
    pieces.push(value);
  }
  return joined(pieces, length);
}

function joined(pieces: Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
