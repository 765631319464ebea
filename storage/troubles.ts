/** Why the last check of a feed failed. The words for it are the interface's; here is only what happened. */
export type TroubleKind =
  | "unreachable"
  | "astray"
  | "no-permission"
  | "too-slow"
  | "too-large"
  | "broken-off"
  | "later"
  | "gone"
  | "missing"
  | "refused"
  | "server-error"
  | "odd-status"
  | "empty"
  | "web-page"
  | "challenge-page"
  | "opml"
  | "sitemap"
  | "not-a-feed"
  | "broken"
  | "list-vanished"
  | "not-stored";

/** What is known of a failure at the moment it happens. */
export interface Failure {
  kind: TroubleKind;
  /** The HTTP status, where there was an answer. */
  status?: number;
  /** The instant before which the server asked not to be asked again, ms. */
  laterAt?: number;
  /** Addresses of feeds that a web page named, which came instead of the feed. */
  feeds?: string[];
}

/** The trouble a feed is in: its last failure, and the run of failures it stands in. */
export interface Trouble extends Failure {
  /** The instant of the first failure of this run of failures, ms. */
  since: number;
  /** The instant of the first of those that were of this kind without a break, ms. */
  sameSince: number;
  /** How many checks in a row have failed. */
  times: number;
}

/** Gives the trouble that a failure at an instant (ms) makes of the one before. */
export function addFailure(before: Trouble | undefined, failure: Failure, at: number): Trouble {
  const isSame = before?.kind === failure.kind;
  return {
    ...failure,
    since: before?.since ?? at,
    sameSince: isSame ? before.sameSince : at,
    times: (before?.times ?? 0) + 1,
  };
}
