/**
 * One polite request. What the server sees: our own validators byte for byte or none, an honest `Accept`, no cookie, no
 * referrer, no `no-cache` that would go round its CDN.
 */
import { browser } from "wxt/browser";
import type { Validators } from "@/storage/feeds";
import { readBytes } from "./body";
import { freshFor } from "./pace/freshness";

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
  /** Its end did not come in time, or never will. */
  | { kind: "too-slow" }
  | { kind: "broken-off" }
  /** A redirect that ended nowhere: in a circle, at a dead server, at a site that may not be asked. */
  | { kind: "astray" }
  | Silence;

/**
 * No answer at all: a name that is not known, a refused connection, no network (`unreachable`), or not one word in the
 * time there was (`too-slow`). Whose fault that is, only the other servers can tell.
 */
export interface Silence {
  kind: "silent";
  as: "unreachable" | "too-slow";
}

const longestWait = 20_000;
const accept =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1";

/** Asks a server for a document, at most 20 s and 10 MiB of it. Does not throw: what goes wrong is an answer too. */
export async function fetchDocument(url: string, validators: Validators | undefined): Promise<Answer> {
  const deadline = AbortSignal.timeout(longestWait);
  const request: RequestInit = {
    headers: { accept, ...ownHeaders(), ...conditions(validators) },
    // The browser's own cache would send its own, older validators where we mean to send none, and answer for the server.
    cache: "no-store",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: deadline,
  };
  let hasBegun = false;
  try {
    const response = await fetch(url, request);
    hasBegun = true;
    return await readAnswer(response);
  } catch {
    if (hasBegun) return { kind: deadline.aborted ? "too-slow" : "broken-off" };
    if (deadline.aborted) return { kind: "silent", as: "too-slow" };
    return (await isRedirected(url, request)) ? { kind: "astray" } : { kind: "silent", as: "unreachable" };
  }
}

/**
 * Tells whether a failed request failed behind a redirect: `fetch` says the same word for a loop of redirects, for a
 * redirect to a site without permission and for a dead server. Not followed, a redirect shows itself, though not where
 * it leads (Fetch §2.2.6, "opaque-redirect").
 */
async function isRedirected(url: string, request: RequestInit): Promise<boolean> {
  try {
    const { type } = await fetch(url, { ...request, redirect: "manual" });
    return type === "opaqueredirect";
  } catch {
    return false; // no answer at all: the server is dead
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
 * To a request that goes round the browser's cache, Fetch (§4.6) adds `Cache-Control` and `Pragma` with `no-cache`, unless
 * it names both headers itself. Firefox lets an extension say who it is.
 */
function ownHeaders(): Record<string, string> {
  const plain = { "cache-control": "max-age=0", pragma: "" };
  if (import.meta.env.BROWSER !== "firefox") return plain;
  const { version } = browser.runtime.getManifest();
  return { ...plain, "user-agent": `Pitwall/${version} (feed reader; browser extension)` };
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
