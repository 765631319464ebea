/** How good the suggestions are, beside plain title overlap, on a small labelled set (`labelled.ts`). */
import { beforeAll, expect, it } from "vitest";
import { askBy, eachFit, sharedTerms } from "@/reading/dots/askedTerms";
import { Fittest } from "@/reading/dots/fittest";
import { KeywordPacker } from "@/reading/dots/keywordPacker";
import { noCounts } from "@/reading/dots/rarity";
import { isReason } from "@/reading/dots/reason";
import { isEmptyWord } from "@/reading/dots/stopWords";
import { foldText } from "@/storage/foldText";
import { notes, posts } from "./labelled";

const shown = 3;
const known = noCounts();
const packer = new KeywordPacker(known, true);
for (const { title, text } of posts) packer.add(title, text);
for (const place of posts.keys()) packer.choose(place);
const keywords = packer.pack();

/** The places of the posts that the index offers. */
function byKeywords(text: string): number[] {
  const asked = askBy(text, known);
  const fittest = new Fittest<number>(24);
  eachFit(asked, keywords, (place, fit) => fit >= 0.06 && fittest.offer(place, fit));
  return fittest
    .all()
    .filter(({ one }) => isReason(sharedTerms(asked, keywords, one)))
    .slice(0, shown)
    .map(({ one }) => one);
}

/** The places of the posts whose titles have most words of the text; stop words do not count. */
function byTitles(text: string): number[] {
  const wanted = new Set(wordsOf(text));
  const shared = posts.map(({ title }, place) => ({
    place,
    count: new Set(wordsOf(title).filter((word) => wanted.has(word))).size,
  }));
  return shared
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, shown)
    .map(({ place }) => place);
}

const wordsOf = (text: string) =>
  foldText(text)
    .split(" ")
    .filter((word) => !isEmptyWord(word));

/** Of the three places of each note, how many have a related post; a place that stays empty counts as wrong. */
function measure(find: (text: string) => number[]) {
  let [right, offered] = [0, 0];
  for (const { subject, text } of notes) {
    const found = find(text);
    offered += found.length;
    right += found.filter((place) => posts[place]?.subject === subject).length;
  }
  return { "precision at 3": right / (notes.length * shown), "of those offered": right / offered };
}

let results: Record<"keywords" | "titles", ReturnType<typeof measure>>;
beforeAll(() => {
  results = { keywords: measure(byKeywords), titles: measure(byTitles) };
  console.table(results);
});

it("the set is what its head says", () => {
  expect(posts).toHaveLength(200);
  expect(notes).toHaveLength(60);
  expect(
    new Set(Object.values(Object.groupBy(posts, ({ subject }) => subject)).map((one) => one?.length)),
  ).toEqual(new Set([8]));
});

it("keywords find more related posts than title overlap", () => {
  expect(results.keywords["precision at 3"]).toBeGreaterThan(results.titles["precision at 3"]);
  expect(results.keywords["of those offered"]).toBeGreaterThan(results.titles["of those offered"]);
});

it("two of three places have a related post", () => {
  expect(results.keywords["precision at 3"]).toBeGreaterThan(2 / 3);
});
