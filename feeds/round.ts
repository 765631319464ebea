/** One round as it goes: who answered, who was silent, and which hosts want to be left alone. */
import type { Feed } from "@/storage/feeds";
import { hostOf } from "@/storage/hostOf";
import { paceHost } from "@/storage/hosts";
import { spreadDue } from "@/storage/spreadDue";
import { askFeed, keepAnswer } from "./checkFeed";
import type { Answer, Silence } from "./fetch";
import type { Keep } from "./pace/turns";

/** After a time without network, feeds are asked so far apart, ms. */
const apartAfterSilence = 10_000;
/** Reddit refuses whoever asks it for more than one feed in so long, ms. */
const betweenReddit = 60_000;

export class Round {
  answers = 0;
  readonly silent: { feed: Feed; as: Silence["as"] }[] = [];
  /** Feeds whose check could not even be written down; the next alarm tries them again. */
  readonly failed = new Set<string>();
  /** Hosts that are not asked now. */
  held = new Set<string>();
  private wasDown: boolean;

  /** `wasDown` tells whether the network was down when the round began. */
  constructor(wasDown: boolean) {
    this.wasDown = wasDown;
  }

  /** The feeds whose servers did not answer. */
  get silentFeeds(): Feed[] {
    return this.silent.map(({ feed }) => feed);
  }

  /** Asks a feed; gives what is to be done with its answer while the next one is asked. Throws nothing. */
  async ask(feed: Feed): Promise<Keep> {
    const keep = await this.askOne(feed).catch((error) => this.giveUp(feed, error));
    return async () => keep?.().catch((error) => this.giveUp(feed, error));
  }

  private async askOne(feed: Feed): Promise<Keep | undefined> {
    const answer = await askFeed(feed);
    const host = hostOf(feed.url);
    if (host === "reddit.com") {
      await paceHost(host, Date.now() + betweenReddit);
      this.held.add(host);
    }
    if (!answer) return undefined;
    if (answer.kind === "silent") {
      this.silent.push({ feed, as: answer.as });
      return undefined;
    }
    await this.noteAnswer();
    const keep = () => this.keepOne(feed, answer);
    if (answer.kind === "document" || answer.kind === "unchanged") return keep;
    // A host that says "later" is left alone from now on.
    await keep();
    return undefined;
  }

  private async keepOne(feed: Feed, answer: Exclude<Answer, Silence>): Promise<void> {
    if ((await keepAnswer(feed, answer)) === "held") this.held.add(hostOf(feed.url));
  }

  /** A check that could not even be written down is told to nobody but the console, and left to the next alarm. */
  private giveUp(feed: Feed, error: unknown): undefined {
    console.error(`The check of ${feed.url} could not be kept.`, error);
    this.failed.add(feed.id);
  }

  /** The first answer after a time without network: the others, which all fell due meanwhile, are not asked in one burst. */
  private async noteAnswer(): Promise<void> {
    this.answers += 1;
    if (!this.wasDown) return;
    this.wasDown = false;
    await spreadDue(Date.now(), apartAfterSilence);
  }
}
