/**
 * Answers what the reader wants to know of an address: which feeds are there, or, where there is none, which lists of the
 * page could be watched. The question is a row, and so is the answer; a dead worker's question is asked again.
 */
import { browser } from "wxt/browser";
import { hostOf, patternOf } from "@/storage/hostOf";
import { holdHost, laterHosts } from "@/storage/hosts";
import { answerLookup, type Found, type Lookup, openLookups } from "@/storage/lookups";
import type { Failure } from "@/storage/troubles";
import { commonPaths } from "./discovery/commonPaths";
import { feedsOfKnownSite } from "./discovery/knownSites";
import { type Finding, readFound } from "./documents/readFound";
import { type Answer, fetchDocument } from "./fetch";
import { failureOf } from "./pace/statuses";
import { askWhenFree } from "./pace/turns";

/** More feeds than these, of those a page names, are not looked at by themselves. */
const mostNamed = 5;

let answering: Promise<void> | undefined;

/** Answers every open lookup, one after the other. Asked again meanwhile, it joins, and finds the new ones too. */
export function answerLookups(): Promise<void> {
  answering ??= answerAll().finally(() => {
    answering = undefined;
  });
  return answering;
}

async function answerAll(): Promise<void> {
  for (let [next] = await openLookups(); next; [next] = await openLookups()) {
    await answerLookup(next, await lookUp(next), Date.now());
  }
}

type Reply = Pick<Lookup, "found" | "named" | "failure">;

/** First what the page names and what is known of its site, then common paths, then the lists of the page. */
async function lookUp({ url }: Lookup): Promise<Reply> {
  const answer = await ask(url);
  const { found, named, failure } =
    answer.kind === "document"
      ? read(answer, url)
      : { found: [], named: feedsOfKnownSite(url), failure: answer };
  const asked = await lookAtNamed(named);
  const hasFeed = [...asked.found, ...found].some(isFeed) || asked.named.length > 0;
  // Where a page asks who is there, guesses are not welcome; where there is none, they are vain.
  const guessed = hasFeed || failure.kind !== "web-page" ? [] : await tryCommonPaths(url);
  const all = [...asked.found, ...guessed, ...found];
  return all.length + asked.named.length > 0 ? { found: all, named: asked.named } : { failure };
}

/** Asks one after the other, and stops at the first feed, or where the server has had enough. */
async function tryCommonPaths(url: string): Promise<Found[]> {
  for (const path of commonPaths(url)) {
    const answer = await ask(path);
    if (answer.kind === "document") {
      const feeds = read(answer, path).found.filter(isFeed);
      if (feeds.length > 0) return feeds;
    } else if (!refusals.has(answer.kind)) return [];
  }
  return [];
}

/** With these a server says that there is nothing at an address; with all others, that it is better left alone. */
const refusals = new Set<Failure["kind"]>([
  "missing",
  "gone",
  "refused",
  "odd-status",
  "server-error",
  "too-large",
]);

/** The feeds that a page names are looked at where the browser lets us; the others are told by their address. */
async function lookAtNamed(urls: string[]): Promise<Required<Pick<Reply, "found" | "named">>> {
  const found: Found[] = [];
  const named: string[] = [];
  for (const [place, url] of urls.entries()) {
    const answer = place < mostNamed ? await ask(url) : undefined;
    if (answer?.kind === "document") found.push(...read(answer, url).found.filter(isFeed));
    else named.push(url);
  }
  return { found, named };
}

function read(answer: Extract<Answer, { kind: "document" }>, url: string): Finding {
  try {
    return readFound(answer, url, Date.now());
  } catch (error) {
    console.error(`What came from ${url} could not be read.`, error);
    return { found: [], named: [], failure: { kind: "broken" } };
  }
}

function isFeed({ kind }: Found): boolean {
  return kind === "feed";
}

async function ask(url: string): Promise<Extract<Answer, { kind: "document" }> | Failure> {
  const held = (await laterHosts(Date.now())).get(hostOf(url));
  if (held) return { kind: "later", laterAt: held.until };
  const mayAsk = await browser.permissions.contains({ origins: [patternOf(url)] });
  if (!mayAsk) return { kind: "no-permission" };
  const answer = await askWhenFree(url, () => fetchDocument(url, undefined));
  switch (answer.kind) {
    case "document":
      return answer;
    case "status":
      return keepAway(url, failureOf(answer, Date.now()));
    case "silent":
      return { kind: answer.as };
    case "unchanged":
      return { kind: "odd-status", status: 304 }; // to a question without conditions
    default:
      return { kind: answer.kind };
  }
}

/** A host that says "later" to a question is left alone with its feeds, too. */
async function keepAway(url: string, failure: Failure): Promise<Failure> {
  if (failure.laterAt) await holdHost(hostOf(url), failure.laterAt);
  return failure;
}
