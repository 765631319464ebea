/**
 * The round over the feeds that are due. It is resumable, not protected: the worker may be ended in the middle, and
 * what was not reached is still due at the next alarm. Each feed's result is written the moment it is known.
 */
import { dueFeeds, type Feed } from "@/storage/feeds";
import { heldHosts } from "@/storage/hosts";
import { keepNetworkDown } from "@/storage/network";
import { checkFeed, keepFailure } from "./checkFeed";

const mostAtOnce = 4;
const betweenFeedsOfAHost = 1000;

let round: Promise<void> | undefined;

/**
 * Checks every feed that is due. Asked again while a round is under way, it joins that one, which looks for more due
 * feeds before it ends. `drawn` is called after each feed: it draws the badge, and is the one call to the browser that
 * keeps a busy worker alive.
 */
export function poll(drawn: () => Promise<void>): Promise<void> {
  round ??= runRound(drawn).finally(() => {
    round = undefined;
  });
  return round;
}

async function runRound(drawn: () => Promise<void>): Promise<void> {
  const silent: Feed[] = [];
  let answers = 0;
  for (let due = await dueNow(silent); due.length > 0; due = await dueNow(silent)) {
    if (!navigator.onLine) break;
    await inTurn(byHost(due), async (feed) => {
      if ((await checkFeed(feed)) === "answered") answers += 1;
      else silent.push(feed);
      await drawn();
    });
  }
  await settle(silent, answers);
  await drawn();
}

/**
 * Feeds whose server did not answer. Where others answered, or one feed alone was asked, that is the feed's trouble.
 * Where nobody answered it is the network's: nothing counts against any feed and nothing is postponed.
 */
async function settle(silent: Feed[], answers: number): Promise<void> {
  const networkIsDown = !navigator.onLine || (answers === 0 && byHost(silent).length > 1);
  await keepNetworkDown(networkIsDown ? Date.now() : undefined);
  if (networkIsDown) return;
  for (const feed of silent) await keepFailure(feed, { kind: "unreachable" });
}

async function dueNow(asked: Feed[]): Promise<Feed[]> {
  const done = new Set(asked.map((feed) => feed.id));
  const held = await heldHosts(Date.now());
  return (await dueFeeds(Date.now())).filter(
    (feed) => !done.has(feed.id) && !held.has(new URL(feed.url).host),
  );
}

/** Feeds of one host stand together, to be asked one after the other. */
function byHost(feeds: Feed[]): Feed[][] {
  const hosts = new Map<string, Feed[]>();
  for (const feed of feeds) {
    const { host } = new URL(feed.url);
    hosts.set(host, [...(hosts.get(host) ?? []), feed]);
  }
  return [...hosts.values()];
}

async function inTurn(hosts: Feed[][], check: (feed: Feed) => Promise<void>): Promise<void> {
  const waiting = [...hosts];
  const lane = async () => {
    for (let feeds = waiting.shift(); feeds; feeds = waiting.shift()) await checkHost(feeds, check);
  };
  await Promise.all(Array.from({ length: mostAtOnce }, lane));
}

/** One feed of a host after the other, until the host says "later". */
async function checkHost(feeds: Feed[], check: (feed: Feed) => Promise<void>): Promise<void> {
  for (const [i, feed] of feeds.entries()) {
    if (i > 0) await pause(betweenFeedsOfAHost);
    if ((await heldHosts(Date.now())).has(new URL(feed.url).host)) return;
    await check(feed);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
