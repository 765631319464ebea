/** Waiting, with a sentence that says for what. */

import { setTimeout as wait } from "node:timers/promises";

/**
 * Asks every 50 ms until the answer is true (or anything that counts as true), and gives it. Throws after `ms` a sentence that
 * names what was waited for and the last answer. A question that throws counts as not answered yet.
 */
export async function until<T>(ask: () => T | Promise<T>, what: string, ms = 15_000): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const answer = await tryAsking(ask);
    if ("value" in answer && answer.value) return answer.value;
    if (Date.now() > deadline) {
      throw new Error(
        `After ${ms / 1000} seconds it is not so that ${what}. Last answer: ${describe(answer)}.`,
      );
    }
    await wait(50);
  }
}

type Attempt<T> = { value: T } | { error: unknown };

async function tryAsking<T>(ask: () => T | Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    return { error };
  }
}

function describe<T>(attempt: Attempt<T>): string {
  if ("error" in attempt) return String(attempt.error);
  return JSON.stringify(attempt.value)?.slice(0, 300) ?? "nothing";
}
