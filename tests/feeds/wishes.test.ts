import { expect, it } from "vitest";
import { readFeed } from "@/feeds/documents/parse";

const origin = { url: "https://blog.example/feed", now: Date.UTC(2026, 10, 23) };
const hour = 3_600_000;
const wishes = (channel: string) =>
  readFeed(
    `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>B</title>${channel}<item><title>x</title></item></channel></rss>`,
    origin,
  ).wishes;

it.each<[string, string, object]>([
  ["nothing", "", {}],
  ["a ttl, in minutes", "<ttl>180</ttl>", { every: 3 * hour }],
  ["a ttl that is no number", "<ttl>often</ttl>", {}],
  ["a ttl below nothing", "<ttl>-5</ttl>", {}],
  ["an update period", "<sy:updatePeriod>daily</sy:updatePeriod>", { every: 24 * hour }],
  [
    "several updates in a period",
    "<sy:updatePeriod> Daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>",
    { every: 6 * hour },
  ],
  ["the larger of two", "<ttl>60</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", { every: hour }],
  [
    "hours to skip, 24 being 0, as RSS 0.91 counts",
    "<skipHours><hour>1</hour><hour>24</hour><hour>99</hour></skipHours>",
    { skipHours: [1, 0] },
  ],
  [
    "days to skip",
    "<skipDays><day>Sunday</day><day> saturday</day><day>Someday</day></skipDays>",
    { skipDays: [0, 6] },
  ],
])("a feed wishes %s", (_what, channel, expected) => {
  expect(wishes(channel)).toEqual(expected);
});

it("a feed says what it is called and where its blog is", () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>A &amp;amp; B</title><link href="/blog"/><entry><title>x</title><id>1</id></entry></feed>`;
  expect(readFeed(atom, origin)).toMatchObject({ title: "A & B", site: "https://blog.example/blog" });
  const rss = "<rss version='2.0'><channel><title>R</title><link>https://r.example</link></channel></rss>";
  expect(readFeed(rss, origin)).toMatchObject({ title: "R", site: "https://r.example/" });
  const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "J",
    home_page_url: "https://j.example/",
    items: [],
  });
  expect(readFeed(json, origin)).toMatchObject({ title: "J", site: "https://j.example/", wishes: {} });
});
