import { describe, expect, it } from "vitest";
import { joinSearched, searchTitles } from "@/reading/searchTitles";
import { foldText } from "@/storage/foldText";

const posts: [key: string, title: string, feedId: string, time: number][] = [
  ["a", "Why your feature store goes stale", "yan", 3],
  ["b", "Stale caches, and the store that feeds them", "huyen", 5],
  ["c", "Über Drift: a field guide", "huyen", 4],
  ["d", "Serving, storefronts and déjà vu", "yan", 9],
  ["e", "特徴量ストアの鮮度", "yan", 1],
  ["f", "", "yan", 2],
];
const searched = joinSearched(
  ["yan", "huyen"].map((feedId) => {
    const theirs = posts.filter((post) => post[2] === feedId);
    return {
      feedId,
      keys: theirs.map(([key]) => key),
      titles: theirs.map(([, title]) => foldText(title)),
      times: theirs.map(([, , , time]) => time),
    };
  }),
  new Map([
    ["yan", foldText("Eugene Yan")],
    ["huyen", foldText("Chip Huyen")],
  ]),
  new Map([["f", foldText("Ask about p99 before the review.")]]),
);
const search = (query: string, most = 10) => searchTitles(query, searched, most).keys;

describe("a search", () => {
  it("finds all words in any order", () => {
    expect(search("store stale")).toEqual(["b", "a"]);
    expect(search("stale store")).toEqual(["b", "a"]);
    expect(search("stale serving")).toEqual([]);
  });

  it("takes the last word for begun, the others for whole", () => {
    expect(search("stor")).toEqual(["d", "b", "a"]);
    expect(search("stor stale")).toEqual([]);
    expect(search("ore")).toEqual([]);
  });

  it("puts whole words before begun ones, and then the newest first", () => {
    expect(search("store")).toEqual(["b", "a", "d"]);
  });

  it("knows no case, accents or punctuation", () => {
    expect(search("uber DRIFT:")).toEqual(["c"]);
    expect(search("DEJA-VU")).toEqual(["d"]);
  });

  it("finds by the blog and by what the reader wrote", () => {
    expect(search("huyen field")).toEqual(["c"]);
    expect(search("p99")).toEqual(["f"]);
    expect(search("yan review")).toEqual(["f"]);
  });

  it("finds within scripts that write no spaces", () => {
    expect(search("ストア")).toEqual(["e"]);
    expect(search("鮮度")).toEqual(["e"]);
  });

  it("finds the best of many more than it gives", () => {
    const many = Array.from({ length: 1000 }, (_, n) => n);
    const pack = {
      feedId: "many",
      keys: many.map(String),
      titles: many.map((n) => foldText(n % 100 === 50 ? `Drift ${n}` : `Drifting ${n}`)),
      // Neither the newest first nor the oldest.
      times: many.map((n) => (n * 7) % 1000),
    };
    const newestFirst = (list: number[]) =>
      list.sort((one, other) => ((other * 7) % 1000) - ((one * 7) % 1000));
    const whole = newestFirst(many.filter((n) => n % 100 === 50));
    const begun = newestFirst(many.filter((n) => n % 100 !== 50));
    const expected = [...whole, ...begun].slice(0, 25).map(String);
    expect(searchTitles("drift", joinSearched([pack], new Map(), new Map()), 25)).toEqual({
      keys: expected,
      count: 1000,
    });
  });

  it("gives nothing for nothing, and no more than asked, but counts all", () => {
    expect(searchTitles("  ", searched, 10)).toEqual({ keys: [], count: 0 });
    expect(searchTitles("store", searched, 1)).toEqual({ keys: ["b"], count: 3 });
    expect(search(".*+?^()|[]\\")).toEqual([]);
  });
});
