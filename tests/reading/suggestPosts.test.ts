import { expect, it } from "vitest";
import { suggestPosts } from "@/reading/suggestPosts";
import { foldText } from "@/storage/foldText";

/** A pack of posts; the key of each is its title. */
function pack(...titles: string[]) {
  return {
    feedId: "https://a.example/feed",
    keys: titles,
    titles: titles.map(foldText),
    times: titles.map((_, i) => i),
  };
}

const common = Array.from({ length: 60 }, (_, i) => `A model of kind number${i}`);
const suggest = (text: string, titles: string[], except: string[] = []) =>
  suggestPosts(text, [pack(...common, ...titles)], { most: 3, except: new Set(except) });

it("a post is suggested for the words it shares, which are the reason", () => {
  const title = "Why your Feature Store goes stale";
  expect(suggest("Freshness of the feature store", [title, "On something else"])).toEqual([
    { key: title, words: ["feature store"] },
  ]);
});

it("the more rare words, the better; of equals the newest first", () => {
  const found = suggest("Drift alerts cry wolf", ["Old drift", "New drift", "Drift alerts at night"]);
  expect(found.map(({ key }) => key)).toEqual(["Drift alerts at night", "New drift", "Old drift"]);
});

it("words that most titles have, and words that say nothing, are no reason", () => {
  expect(suggest("Why is a model of this kind not what we need", [])).toEqual([]);
});

it("a plural is the same word", () => {
  expect(suggest("An embedding and its labels", ["Label noise", "Embeddings in practice"])).toHaveLength(2);
});

it("what is tied already is not suggested, and no more than asked for", () => {
  const titles = ["Drift one", "Drift two", "Drift three", "Drift four", "Drift five"].map(
    (t) => `${t} alert`,
  );
  const found = suggest("drift alert", titles, ["Drift five alert"]);
  expect(found.map(({ key }) => key)).toEqual(["Drift four alert", "Drift three alert", "Drift two alert"]);
});

it("nothing comes of an empty text, and of no posts", () => {
  expect(suggest("", ["Drift"])).toEqual([]);
  expect(suggestPosts("drift", [], { most: 3, except: new Set() })).toEqual([]);
});
