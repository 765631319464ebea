/** The reader's own problems, to which notes are tied. A deleted one leaves its row behind, so that it can come back. */
import { database } from "./database";
import { undoTime } from "./lastMarked";
import { putAtOnce } from "./putAtOnce";

/** How a challenge stands, in the order in which it usually goes. */
export const challengeStates = ["open", "trying", "solved", "letGo"] as const;

/** A problem of the reader's own. Times in ms. */
export interface Challenge {
  id: string;
  title: string;
  /** Why it matters. */
  why: string;
  state: (typeof challengeStates)[number];
  tried: string;
  happened: string;
  createdAt: number;
  changedAt: number;
  /** Absent while it stands; what is tied to it stays in any case. */
  deletedAt?: number;
}

/** When the reader looked at a challenge: last, and the time before that (ms). */
interface Look {
  at: number;
  before?: number;
}

/** Looks that lie no further apart (ms) are one: what was new at the first is new still. */
const oneLook = 30 * 60 * 1000;

/** Adds a challenge under a title, open, and gives it. `now` in ms. */
export async function addChallenge(title: string, now: number): Promise<Challenge> {
  const challenge: Challenge = {
    id: crypto.randomUUID(),
    title: title.trim(),
    why: "",
    state: "open",
    tried: "",
    happened: "",
    createdAt: now,
    changedAt: now,
  };
  await saveChallenge(challenge);
  return challenge;
}

/** Writes a challenge, committed before this function returns (see `putAtOnce`); rejects where it could not be. */
export async function saveChallenge(challenge: Challenge): Promise<void> {
  await putAtOnce({ table: "challenges", row: challenge, key: challenge.id, indexes: ["changedAt"] });
}

/** Deletes a challenge (`now` in ms). Its notes stay as they are, and are tied to it again once it is brought back. */
export async function deleteChallenge(id: string, now: number): Promise<void> {
  await database.challenges.update(id, { deletedAt: now, changedAt: now });
}

/** Brings a deleted challenge back as it was. */
export async function restoreChallenge(id: string, now: number): Promise<void> {
  await database.challenges
    .where("id")
    .equals(id)
    .modify((challenge) => {
      delete challenge.deletedAt;
      challenge.changedAt = now;
    });
}

/** Gives the challenges that stand: first those that are worked on, in each state the older first. */
export async function allChallenges(): Promise<Challenge[]> {
  const standing = (await database.challenges.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
  const place = ({ state }: Challenge) => Math.max(1, challengeStates.indexOf(state));
  return standing.sort((one, other) => place(one) - place(other) || one.createdAt - other.createdAt);
}

/** Gives a challenge, also a deleted one, or undefined. */
export async function findChallenge(id: string): Promise<Challenge | undefined> {
  return database.challenges.get(id);
}

/** Gives the challenge that was deleted last, as long as that can be undone at an instant (ms), or undefined. */
export async function findLastDeleted(now: number): Promise<Challenge | undefined> {
  const all = await database.challenges
    .where("changedAt")
    .above(now - undoTime)
    .toArray();
  const deleted = all.filter(({ deletedAt }) => deletedAt !== undefined && now - deletedAt < undoTime);
  return deleted.sort((one, other) => (other.deletedAt ?? 0) - (one.deletedAt ?? 0))[0];
}

/**
 * Notes that the reader looks at a challenge at an instant (ms). Gives when that was last, or undefined the first time. A look
 * within half an hour of another is the same one.
 */
export async function lookAtChallenge(id: string, now: number): Promise<number | undefined> {
  const name = `looked at ${id}`;
  return database.transaction("rw", database.settings, async () => {
    const last = (await database.settings.get(name))?.value as Look | undefined;
    const before = last && now - last.at > oneLook ? last.at : last?.before;
    await database.settings.put({ name, value: { at: now, ...(before === undefined ? {} : { before }) } });
    return before;
  });
}
