/**
 * The round over the feeds that are due. It is resumable, not protected: the worker may be ended in the middle, and
 * what was not reached is still due at the next alarm. Each feed's result is written the moment it is known.
 */
import { withdrawChecks } from "@/storage/checks";
import { allFeeds, dueFeeds, type Feed } from "@/storage/feeds";
import { hostOf } from "@/storage/hostOf";
import { heldHosts, paceHost } from "@/storage/hosts";
import { keepNetworkDown, networkDownAt } from "@/storage/network";
import { sessionBegan } from "@/storage/session";
import { isWanted, spreadDue } from "@/storage/wants";
import { askFeed, keepAnswer, keepFailure } from "./checkFeed";
import type { Answer, Silence } from "./fetch";
import { blame, blameUnheard, chooseWitness, isHopeless } from "./pace/network";
import { askInTurn, type Keep } from "./pace/turns";

/** After a start of the browser, which has enough to do, nothing is asked for so long, ms. */
const quietAtStart = 5000;
/** After a time without network, feeds are asked so far apart, ms. */
const apartAfterSilence = 10_000;
/** Reddit refuses whoever asks it for more than one feed in so long, ms. */
const betweenReddit = 60_000;

/** What a round has come to so far. */
interface Round {
  answers: number;
  silent: { feed: Feed; as: Silence["as"] }[];
  /** Feeds whose check could not even be written down; the next alarm tries them again. */
  failed: Set<string>;
  held: Set<string>;
  wasDown: boolean;
}

let round: Promise<void> | undefined;
let hurry: () => void = () => undefined;

/**
 * Checks every feed that is due. Asked again while a round is under way, it joins that one, which looks for more due
 * feeds before it ends. `drawn` draws the badge, once the round is over; until then it follows what is stored by itself.
 */
export function poll(drawn: () => Promise<void>): Promise<void> {
  hurry();
  round ??= runRound(drawn).finally(() => {
    round = undefined;
  });
  return round;
}

async function runRound(drawn: () => Promise<void>): Promise<void> {
  const now: Round = {
    answers: 0,
    silent: [],
    failed: new Set(),
    held: new Set(),
    wasDown: (await networkDownAt()) !== undefined,
  };
  const ask = async (feed: Feed): Promise<Keep> => {
    const keep = await askOne(now, feed).catch(giveUp(now, feed));
    return async () => keep?.().catch(giveUp(now, feed));
  };
  const isOut = (feed: Feed) => now.held.has(hostOf(feed.url)) || isHopeless(feedsOf(now), now.answers);
  for (let due = await dueNow(now); due.length > 0; due = await dueNow(now)) {
    if (!navigator.onLine || isHopeless(feedsOf(now), now.answers)) break;
    await askInTurn(due, ask, isOut);
  }
  await settle(now, ask);
  await drawn();
}

/** Gives what is to be done with the answer while the next feed is asked, if anything. */
async function askOne(now: Round, feed: Feed): Promise<Keep | undefined> {
  const answer = await askFeed(feed);
  const host = hostOf(feed.url);
  if (host === "reddit.com") {
    await paceHost(host, Date.now() + betweenReddit);
    now.held.add(host);
  }
  if (!answer) return undefined;
  if (answer.kind === "silent") {
    now.silent.push({ feed, as: answer.as });
    return undefined;
  }
  await noteAnswer(now);
  const keep = () => keepOne(now, feed, answer);
  if (answer.kind === "document" || answer.kind === "unchanged") return keep;
  // A host that says "later" is left alone from now on.
  await keep();
  return undefined;
}

async function keepOne(now: Round, feed: Feed, answer: Exclude<Answer, Silence>): Promise<void> {
  const outcome = await keepAnswer(feed, answer);
  if (outcome === "held") now.held.add(hostOf(feed.url));
}

/** A check that could not even be written down is told to nobody but the console, and left to the next alarm. */
function giveUp(now: Round, feed: Feed): (error: unknown) => undefined {
  return (error) => {
    console.error(`The check of ${feed.url} could not be kept.`, error);
    now.failed.add(feed.id);
    return undefined;
  };
}

/** The first answer after a time without network: the others, which all fell due meanwhile, are not asked in one burst. */
async function noteAnswer(now: Round): Promise<void> {
  now.answers += 1;
  if (!now.wasDown) return;
  now.wasDown = false;
  await spreadDue(Date.now(), apartAfterSilence);
}

/** Gives the feeds that are to be asked now; in the quiet after the browser's start, only what the reader wants. */
async function dueNow(now: Round): Promise<Feed[]> {
  const done = new Set([...now.failed, ...feedsOf(now).map((feed) => feed.id)]);
  for (;;) {
    const began = await sessionBegan(Date.now());
    const held = await heldHosts(Date.now());
    now.held = new Set(held.keys());
    const due = (await dueFeeds(Date.now())).filter(
      (feed) => !done.has(feed.id) && !held.has(hostOf(feed.url)),
    );
    const quiet = Math.min(began, Date.now()) + quietAtStart - Date.now();
    const ready = quiet > 0 ? due.filter((feed) => isWanted(feed, Date.now(), began)) : due;
    if (ready.length > 0 || due.length === 0) return ready;
    await waitUnlessHurried(quiet);
  }
}

function waitUnlessHurried(ms: number): Promise<void> {
  return new Promise((done) => {
    hurry = done;
    setTimeout(done, ms);
  });
}

/**
 * Decides about the feeds whose server did not answer. Where the network is down, nothing counts against any feed and
 * nothing is postponed; where it is not clear, one more server is asked.
 */
async function settle(now: Round, ask: (feed: Feed) => Promise<Keep>): Promise<void> {
  const isDown = !navigator.onLine || (await isNetworkDown(now, ask));
  await keepNetworkDown(isDown ? Date.now() : undefined);
  if (isDown) await withdrawChecks(feedsOf(now));
  else for (const { feed, as } of now.silent) await keepFailure(feed, { kind: as });
}

async function isNetworkDown(now: Round, ask: (feed: Feed) => Promise<Keep>): Promise<boolean> {
  const guilty = blame(feedsOf(now), now.answers);
  if (guilty !== "unclear") return guilty === "network";
  const witness = chooseWitness(await allFeeds(), feedsOf(now), Date.now());
  if (!witness) return blameUnheard(feedsOf(now)) === "network";
  const keep = await ask(witness);
  await keep();
  return now.answers === 0;
}

function feedsOf({ silent }: Round): Feed[] {
  return silent.map(({ feed }) => feed);
}
