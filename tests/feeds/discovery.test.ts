/** Where a site's feed is found, once an address of the site is known. */
import { describe, expect, it } from "vitest";
import { commonPaths } from "@/feeds/discovery/commonPaths";
import { feedsOfKnownSite } from "@/feeds/discovery/knownSites";
import { readFound } from "@/feeds/documents/readFound";
import { answerLookups } from "@/feeds/lookUp";
import { findLookup, wantLookup } from "@/storage/lookups";
import { hasCaptures, listCaptures, readCapture } from "../captures";
import { rss, unreachable, useWeb } from "./web";

const channel = "UCbfYPyITQ-7l4upoX8nvctg";

describe("a known site", () => {
  it.each([
    [
      `https://www.youtube.com/channel/${channel}/videos`,
      `https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`,
    ],
    [
      "https://youtube.com/playlist?list=PL-x_1",
      "https://www.youtube.com/feeds/videos.xml?playlist_id=PL-x_1",
    ],
    ["https://github.com/vllm-project/vllm", "https://github.com/vllm-project/vllm/releases.atom"],
    [
      "https://github.com/vllm-project/vllm/releases/tag/v1",
      "https://github.com/vllm-project/vllm/releases.atom",
    ],
    ["https://github.com/vllm-project/vllm/tags", "https://github.com/vllm-project/vllm/tags.atom"],
    [
      "https://www.reddit.com/r/MachineLearning/comments/1/x/",
      "https://www.reddit.com/r/MachineLearning/.rss",
    ],
    ["https://old.reddit.com/user/someone", "https://www.reddit.com/user/someone/.rss"],
    ["https://mastodon.social/@someone", "https://mastodon.social/@someone.rss"],
    ["https://letters.substack.com/p/a-post", "https://letters.substack.com/feed"],
    ["https://open.substack.com/pub/letters/p/a-post", "https://letters.substack.com/feed"],
    ["https://medium.com/@someone/a-post-1", "https://medium.com/feed/@someone"],
    ["https://medium.com/a-magazine", "https://medium.com/feed/a-magazine"],
    ["https://someone.medium.com/a-post", "https://someone.medium.com/feed"],
    ["https://arxiv.org/list/cs.LG/recent", "https://rss.arxiv.org/rss/cs.LG"],
    ["https://arxiv.org/archive/stat", "https://rss.arxiv.org/rss/stat"],
  ])("has for %s the feed %s", (address, feed) => {
    expect(feedsOfKnownSite(address)).toEqual([feed]);
  });

  it("has for a handle on YouTube the feed of the channel that its page names", () => {
    const source = `<script>var x = {"externalId":"${channel}"}</script>`;
    expect(feedsOfKnownSite("https://www.youtube.com/@someone", source)).toEqual([
      `https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`,
    ]);
    expect(feedsOfKnownSite("https://www.youtube.com/@someone")).toEqual([]);
  });

  it.each([
    "https://github.com/features/actions",
    "https://github.com/someone",
    "https://www.reddit.com/",
    "https://medium.com/",
    "https://arxiv.org/abs/1706.03762",
    "https://blog.example/@/x",
    "https://blog.example/",
  ])("has none for %s", (address) => {
    expect(feedsOfKnownSite(address)).toEqual([]);
  });
});

it("at most eight paths are tried, those of the blog's own folder first", () => {
  expect(commonPaths("https://a.example/about?x#y")).toHaveLength(8);
  expect(commonPaths("https://a.example/about")[0]).toBe("https://a.example/feed/");
  const ofBlog = commonPaths("https://a.example/team/blog/2026/a-post");
  expect(ofBlog).toHaveLength(8);
  expect(ofBlog.slice(3, 5)).toEqual(["https://a.example/team/blog/rss.xml", "https://a.example/feed/"]);
});

describe("a page that names no feed", () => {
  const web = useWeb();
  const home = "https://blog.example/";
  const page = () => new Response("<!doctype html><html><body><p>Hello</p></body></html>");
  const answerOf = async (url: string) => {
    await wantLookup(url, Date.now());
    await answerLookups();
    return findLookup(url);
  };
  const asked = () => web.asked.map(({ url }) => url);

  it("is tried at common paths, one after the other, up to the first feed", async () => {
    web.answers.set(home, page);
    web.answers.set(`${home}feed/`, () => new Response("", { status: 404 }));
    web.answers.set(`${home}feed.xml`, () => new Response(rss("a")));
    expect((await answerOf(home))?.found).toMatchObject([{ kind: "feed", url: `${home}feed.xml` }]);
    expect(asked()).toEqual([home, `${home}feed/`, `${home}feed.xml`]);
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ["says later", () => new Response("", { status: 429, headers: { "retry-after": "60" } })],
    ["falls silent", () => unreachable({})],
  ])("is left alone when its server %s", async (_, answer) => {
    web.answers.set(home, page);
    web.answers.set(`${home}feed/`, answer);
    expect((await answerOf(home))?.failure?.kind).toBe("web-page");
    expect(asked()).toEqual([home, `${home}feed/`]);
  });

  it("is not guessed at where it asks who is there", async () => {
    web.answers.set(home, () => new Response('<html><title>Log in</title><input type="password"></html>'));
    await answerOf(home);
    expect(asked()).toEqual([home]);
  });

  it("and turns who asks away has its feed all the same, where its site is known", async () => {
    const subreddit = "https://www.reddit.com/r/mlops/";
    web.answers.set(subreddit, () => new Response("", { status: 403 }));
    web.answers.set(`${subreddit}.rss`, () => new Response(rss("a")));
    expect((await answerOf(subreddit))?.found).toMatchObject([{ kind: "feed", url: `${subreddit}.rss` }]);
  });
});

describe("the pages of the autodiscovery test suite", () => {
  const files = hasCaptures("discovery")
    ? listCaptures("discovery").filter((file) => file.endsWith(".html"))
    : [];

  it.skipIf(files.length === 0)("give the link they ask for, and no other", () => {
    for (const file of files) {
      const name = /([^/]+)\.html$/.exec(file)?.[1] ?? "";
      const url = `https://tests.example/client/${name}.html`;
      const answer = {
        kind: "document" as const,
        bytes: readCapture(file),
        contentType: "text/html",
        url,
        freshFor: 0,
      };
      const { named } = readFound(answer, url, 0);
      if (name === "index") expect(named).toEqual([]);
      else expect([named.length, named[0]?.endsWith(`/${name}.xml`)], file).toEqual([1, true]);
      if (name === "html4-052") expect(named).toEqual(["https://tests.example/client/html4-052.xml"]);
      if (name === "html4-050") expect(named[0]).toMatch(/^http:\/\/www\.ragingplatypus\.com\//);
    }
    console.log(`${files.length} pages of the autodiscovery test suite.`);
  });
});
