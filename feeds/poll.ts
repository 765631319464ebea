/**
 * The round over the feeds that are due. It is resumable, not protected: the worker may be ended in the middle, and
 * what was not reached is still due at the next alarm. Each feed's result is written the moment it is known.
 */
import { calmDates } from "@/storage/calmDates";
import { withdrawChecks } from "@/storage/checks";
import { pauseOf } from "@/storage/dueAt";
import { allFeeds, dueFeeds, type Feed } from "@/storage/feeds";
import { hostOf } from "@/storage/hostOf";
import { heldHosts } from "@/storage/hosts";
import { keepNetworkDown, networkDownAt } from "@/storage/network";
import { readPace } from "@/storage/pace";
import { sessionBegan } from "@/storage/session";
import { isWanted } from "@/storage/wants";
import { keepFailure } from "./checkFeed";
import { blame, blameUnheard, chooseWitness, isHopeless } from "./pace/network";
import { askInTurn, type Keep } from "./pace/turns";
import { Round } from "./round";

/** After a start of the browser, which has enough to do, nothing is asked for so long, ms. */
const quietAtStart = 5000;

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

/** Tells whether a round is under way. */
export function isPolling(): boolean {
  return round !== undefined;
}

async function runRound(drawn: () => Promise<void>): Promise<void> {
  const now = new Round((await networkDownAt()) !== undefined);
  const ask = (feed: Feed) => now.ask(feed);
  const isOut = (feed: Feed) => now.held.has(hostOf(feed.url)) || isHopeless(now.silentFeeds, now.answers);
  for (let due = await dueNow(now); due.length > 0; due = await dueNow(now)) {
    if (!navigator.onLine || isHopeless(now.silentFeeds, now.answers)) break;
    await askInTurn(due, ask, isOut);
  }
  await settle(now, ask);
  await calmDates(Date.now());
  await drawn();
}

/** Gives the feeds that are to be asked now; in the quiet after the browser's start, only what the reader wants. */
async function dueNow(now: Round): Promise<Feed[]> {
  const done = new Set([...now.failed, ...now.silentFeeds.map((feed) => feed.id)]);
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
  if (isDown) await withdrawChecks(now.silentFeeds);
  else for (const { feed, as } of now.silent) await keepFailure(feed, { kind: as });
}

async function isNetworkDown(now: Round, ask: (feed: Feed) => Promise<Keep>): Promise<boolean> {
  const guilty = blame(now.silentFeeds, now.answers);
  if (guilty !== "unclear") return guilty === "network";
  const witness = chooseWitness(await allFeeds(), now.silentFeeds, Date.now(), pauseOf(await readPace()));
  if (!witness) return blameUnheard(now.silentFeeds) === "network";
  const keep = await ask(witness);
  await keep();
  return now.answers === 0;
}
