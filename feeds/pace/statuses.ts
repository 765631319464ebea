/** What an HTTP status other than 200 and 304 means for a feed. Pure. */
import type { Failure, TroubleKind } from "@/storage/troubles";
import type { Answer } from "../fetch";
import { laterAt } from "./schedule";

/** Gives the failure that a status is, and how long the server wants to be left alone (RFC 6585 §4, RFC 9110 §15.6.4). */
export function failureOf(
  { status, retryAfter, date }: Extract<Answer, { kind: "status" }>,
  now: number,
): Failure {
  if (status !== 429 && status !== 503) return { kind: kindOf(status), status };
  // A 503 without a time is first of all a fault, but its server wants a rest all the same.
  const kind = status === 503 && retryAfter === undefined ? "server-error" : "later";
  return { kind, status, laterAt: laterAt(retryAfter, date, now) };
}

function kindOf(status: number): TroubleKind {
  if (status === 410) return "gone";
  if (status === 404) return "missing";
  if (status === 401 || status === 402 || status === 403 || status === 451) return "refused";
  return status >= 500 ? "server-error" : "odd-status";
}
