import type { Trouble, TroubleKind } from "@/storage/troubles";
import { sayMoment } from "./times";
import { type MessageName, say } from "./words";

const names: Record<TroubleKind, MessageName> = {
  unreachable: "troubleUnreachable",
  "no-permission": "troubleNoPermission",
  "too-slow": "troubleTooSlow",
  "too-large": "troubleTooLarge",
  "broken-off": "troubleBrokenOff",
  astray: "troubleAstray",
  later: "troubleLater",
  gone: "troubleGone",
  missing: "troubleMissing",
  refused: "troubleRefused",
  "server-error": "troubleServerError",
  "odd-status": "troubleOddStatus",
  empty: "troubleEmpty",
  "web-page": "troubleWebPage",
  "challenge-page": "troubleChallengePage",
  opml: "troubleOpml",
  sitemap: "troubleSitemap",
  "not-a-feed": "troubleNotAFeed",
  broken: "troubleBroken",
  "list-vanished": "troubleListVanished",
  "not-stored": "troubleNotStored",
};

/** Gives a sentence that says why a feed could not be checked. `now` in ms. */
export function sayTrouble(trouble: Trouble, now: number): string {
  const status = trouble.status === undefined ? {} : { status: String(trouble.status) };
  const time = sayMoment(trouble.laterAt ?? trouble.since, now);
  return say(names[trouble.kind], { time, ...status });
}
