/** Changes of feeds' rows that are asked for at the same time. */
import { beforeEach, expect, it, vi } from "vitest";
import { database } from "@/storage/database";
import { changeFeed } from "@/storage/feedRows";
import { follow } from "@/storage/follow";
import { observe, onChange } from "@/storage/observe";

const names = ["https://a.example/", "https://b.example/", "https://c.example/"];
const [a = "", b = "", c = ""] = names;
const rhythmOf = async (id: string) => (await database.feeds.get(id))?.rhythm;

beforeEach(async () => {
  await database.delete();
  await database.open();
  await follow(
    names.map((url) => ({ url, site: url, blog: url, kind: "feed" as const })),
    1,
  );
});

it("are all stored, the second change of a row on top of the first", async () => {
  const add = (id: string, n: number) =>
    changeFeed(id, (feed) => ({ ...feed, rhythm: (feed.rhythm ?? 0) + n }));
  await Promise.all([add(a, 1), add(b, 10), add(a, 100), add(b, 1000), add(a, 10_000)]);
  expect(await rhythmOf(a)).toBe(10_101);
  expect(await rhythmOf(b)).toBe(1010);
});

it("say whether there was one: none of a row that is gone, none that is declined", async () => {
  const changed = await Promise.all([
    changeFeed(a, (feed) => ({ ...feed, rhythm: 1 })),
    changeFeed(b, () => undefined),
    changeFeed("https://gone.example/", (feed) => feed),
  ]);
  expect(changed).toEqual([true, false, false]);
});

it("do not fail because another cannot be stored", async () => {
  // A function cannot be stored.
  const impossible = { blog: () => undefined } as unknown as { blog: string };
  const outcomes = await Promise.allSettled([
    changeFeed(a, (feed) => ({ ...feed, rhythm: 1 })),
    changeFeed(b, (feed) => ({ ...feed, ...impossible })),
    changeFeed(c, (feed) => ({ ...feed, rhythm: 3 })),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect([await rhythmOf(a), await rhythmOf(c)]).toEqual([1, 3]);
});

it("are heard of", async () => {
  const heard = vi.fn();
  const stop = onChange(["feeds"], heard);
  const seen: (number | undefined)[] = [];
  const end = observe(
    () => rhythmOf(a),
    (rhythm) => seen.push(rhythm),
    console.error,
  );
  await vi.waitFor(() => expect(seen).toEqual([undefined]));
  await changeFeed(a, (feed) => ({ ...feed, rhythm: 7 }));
  await vi.waitFor(() => expect(seen.at(-1)).toBe(7));
  expect(heard).toHaveBeenCalled();
  end();
  stop();
});
