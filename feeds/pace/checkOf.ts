/** What an answer that went well means for a feed's row. */
import type { Check } from "@/storage/checks";
import type { Feed, Validators, Wishes } from "@/storage/feeds";
import { nextAfterAnswer } from "./schedule";

/**
 * Gives when a feed was last new, by the dates of its document or what was known before, ms. A page of months has no days:
 * of its first look nothing is known but that it was then.
 */
export function newestOf(dates: number[], feed: Feed): number | undefined {
  const hasDays = feed.kind === "feed" || feed.shape !== undefined;
  const all = [feed.lastNewAt, ...(hasDays ? dates : [feed.firstLookAt])].filter(
    (date) => date !== undefined,
  );
  return all.length > 0 ? Math.max(...all) : undefined;
}

/** What is known of a feed that decides about its next check. */
interface Known {
  validators?: Validators | undefined;
  rhythm?: number | undefined;
  wishes?: Wishes | undefined;
  lastNewAt?: number | undefined;
}

/** Gives when the answer came, when to ask again, and what to recognise it by. `freshFor` is in ms. */
export function checkOf({ freshFor }: { freshFor: number }, known: Known): Check {
  const now = Date.now();
  const { validators, rhythm, wishes, lastNewAt = now } = known;
  const nextCheckAt = nextAfterAnswer({
    now,
    hasValidators: validators !== undefined,
    rhythm,
    silence: Math.max(0, now - lastNewAt),
    wishes,
    freshFor,
    random: Math.random(),
  });
  return {
    at: now,
    nextCheckAt,
    ...(validators ? { validators } : {}),
    ...(rhythm === undefined ? {} : { rhythm }),
    ...(wishes ? { wishes } : {}),
  };
}
