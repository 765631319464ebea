import { beforeEach, expect, it } from "vitest";
import {
  addChallenge,
  allChallenges,
  deleteChallenge,
  findChallenge,
  findLastDeleted,
  lookAtChallenge,
  restoreChallenge,
  saveChallenge,
} from "@/storage/challenges";
import { database } from "@/storage/database";
import { observe } from "@/storage/observe";

const now = Date.UTC(2026, 10, 23, 7);
const hour = 60 * 60 * 1000;
const titles = async () => (await allChallenges()).map(({ title }) => title);

beforeEach(async () => {
  await database.delete();
  await database.open();
});

it("a challenge is open when it is added, and its title has no space around it", async () => {
  const { id } = await addChallenge("  Drift alerts cry wolf ", now);
  expect(await findChallenge(id)).toEqual({
    id,
    title: "Drift alerts cry wolf",
    why: "",
    state: "open",
    tried: "",
    happened: "",
    createdAt: now,
    changedAt: now,
  });
});

it("those that are worked on stand before those that are solved or let go, in each the older first", async () => {
  const [first, second, third] = [
    await addChallenge("First", now),
    await addChallenge("Second", now + 1),
    await addChallenge("Third", now + 2),
  ];
  await addChallenge("Fourth", now + 3);
  await saveChallenge({ ...first, state: "letGo" });
  await saveChallenge({ ...second, state: "solved" });
  await saveChallenge({ ...third, state: "trying" });
  expect(await titles()).toEqual(["Third", "Fourth", "Second", "First"]);
});

it("a deleted challenge is gone from the list, can be had back whole, and is offered for ten seconds", async () => {
  const challenge = { ...(await addChallenge("Kept", now)), why: "Pages at night." };
  await saveChallenge(challenge);
  await deleteChallenge(challenge.id, now + 100);
  expect(await titles()).toEqual([]);
  expect((await findLastDeleted(now + 10_099))?.id).toBe(challenge.id);
  expect(await findLastDeleted(now + 10_100)).toBeUndefined();
  await restoreChallenge(challenge.id, now + 200);
  expect(await findChallenge(challenge.id)).toEqual({ ...challenge, changedAt: now + 200 });
  expect(await findLastDeleted(now + 300)).toBeUndefined();
});

it("pages that list the challenges learn of what is written natively", async () => {
  const seen: string[][] = [];
  const end = observe(
    titles,
    (value) => seen.push(value),
    (error) => {
      throw error;
    },
  );
  await expect.poll(() => seen.length).toBe(1);
  const challenge = await addChallenge("New", now);
  await expect.poll(() => seen.at(-1)).toEqual(["New"]);
  await saveChallenge({ ...challenge, title: "Newer" });
  await expect.poll(() => seen.at(-1)).toEqual(["Newer"]);
  end();
});

it("a look knows when the one before was; looks within half an hour are one", async () => {
  expect(await lookAtChallenge("a", now)).toBeUndefined();
  expect(await lookAtChallenge("a", now + hour / 4)).toBeUndefined();
  expect(await lookAtChallenge("a", now + 48 * hour)).toBe(now + hour / 4);
  expect(await lookAtChallenge("a", now + 48.25 * hour)).toBe(now + hour / 4);
  expect(await lookAtChallenge("b", now)).toBeUndefined();
});
