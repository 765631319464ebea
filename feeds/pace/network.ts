/**
 * Whose fault is it when servers do not answer: theirs or the network's? Pure. The browser knows of a pulled cable
 * (`navigator.onLine`), but not of a dead router or a hotel's wall behind it.
 */
import type { Feed } from "@/storage/feeds";
import { hostOf } from "@/storage/hostOf";

/** So many hosts without an answer, and none with one, end a round: the others need not be tried as well. */
const enoughToStop = 4;
const enoughToDoubt = 2;
const hour = 60 * 60 * 1000;

/** Gives whether so much silence, and not one answer, is enough to stop asking. */
export function isHopeless(silent: Feed[], answers: number): boolean {
  return answers === 0 && healthyHosts(silent).size >= enoughToStop;
}

/**
 * Tells who is to blame for silence: the `feeds`, where any server answered or there was no silence; the `network`, where
 * four that used to answer were silent; else it is `unclear`, and a witness must tell: blogs of one publisher fail together.
 */
export function blame(silent: Feed[], answers: number): "feeds" | "network" | "unclear" {
  if (answers > 0 || silent.length === 0) return "feeds";
  return isHopeless(silent, answers) ? "network" : "unclear";
}

/** Tells who is to blame where it is unclear and there is no witness: those that were silent before are no evidence. */
export function blameUnheard(silent: Feed[]): "feeds" | "network" {
  return healthyHosts(silent).size >= enoughToDoubt ? "network" : "feeds";
}

/**
 * Gives a feed whose answer would tell: of another host, well until now, and not asked for an hour, nor for the `pause`
 * of the reader's pace, so that asking it is no impoliteness. The next due is the best one. In ms.
 */
export function chooseWitness(feeds: Feed[], silent: Feed[], now: number, pause: number): Feed | undefined {
  const enough = Math.max(hour, pause);
  const hosts = new Set(silent.map((feed) => hostOf(feed.url)));
  return feeds
    .filter((feed) => isHealthy(feed) && !hosts.has(hostOf(feed.url)) && now - (feed.askedAt ?? 0) >= enough)
    .sort((a, b) => (a.nextCheckAt ?? 0) - (b.nextCheckAt ?? 0))[0];
}

function healthyHosts(feeds: Feed[]): Set<string> {
  return new Set(feeds.filter(isHealthy).map((feed) => hostOf(feed.url)));
}

function isHealthy(feed: Feed): boolean {
  return feed.trouble === undefined && feed.restingSince === undefined;
}
