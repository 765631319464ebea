/** What is no feed says what it is, and where it says its feeds are. */
import { describe, expect, it } from "vitest";
import { NoFeed, readFeed } from "@/feeds/documents/parse";

const origin = { url: "https://blog.example/about/us", now: Date.UTC(2026, 10, 23) };

function refuse(document: string): NoFeed {
  try {
    readFeed(document, origin).posts;
  } catch (error) {
    if (error instanceof NoFeed) return error;
    throw error;
  }
  throw new Error("The document is a feed after all.");
}

const page = (title: string, body = "", head = "") =>
  `<!DOCTYPE html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
const article = `<p>${"Caches lie most on Mondays. ".repeat(200)}</p>`;
const login = '<form method="post"><input name="user"><input type="password" name="pass"></form>';

describe("instead of a feed came", () => {
  it.each([
    ["an empty answer", "\ufeff \n", "empty"],
    ["a web page", page("A blog", article), "web-page"],
    ["a web page without a document type", "<html><body>Hello</body></html>", "web-page"],
    [
      "a web page behind comments and a prolog",
      `<?xml version="1.0"?><!-- a --><!-- b -->${page("A blog")}`,
      "web-page",
    ],
    ["an error page", page("500 Internal Server Error", "<h1>Sorry</h1>"), "web-page"],
    ["a check for robots, by its title", page("Just a moment...", "<p>Wait.</p>"), "challenge-page"],
    ["a block, by its title", page("Attention Required! | Example"), "challenge-page"],
    [
      "a check for robots, by its script",
      page("blog.example", '<script src="/cdn-cgi/challenge-platform/x.js"></script>'),
      "challenge-page",
    ],
    ["a login", page("Blog", login), "challenge-page"],
    ["a long login page", page("Log in to the blog", login + article), "challenge-page"],
    ["a long page with a login in its foot", page("A blog", article + login), "web-page"],
    [
      "a list of feeds",
      '<?xml version="1.0"?><opml version="2.0"><body><outline xmlUrl="https://a.example/feed"/></body></opml>',
      "opml",
    ],
    [
      "a sitemap",
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/</loc></url></urlset>',
      "sitemap",
    ],
    [
      "a list of sitemaps",
      "<sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>",
      "sitemap",
    ],
    ["a feed without an end to its first tag", '<rss version="2.0', "broken"],
    ["a file listing in XML", "<ListBucketResult><Name>blog</Name></ListBucketResult>", "not-a-feed"],
    ["words", "Internal error", "not-a-feed"],
    ["JSON of another kind", '{"error":"rate limited"}', "not-a-feed"],
    ["JSON that is no object", "[1,2]", "not-a-feed"],
    ["a picture", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not-a-feed"],
  ])("%s", (_what, document, instead) => {
    expect(refuse(document).instead).toBe(instead);
  });
});

describe("the feeds that a web page names", () => {
  const link = (type: string, href: string, rel = "alternate") =>
    `<link rel="${rel}" type="${type}" href="${href}">`;

  it("are given as addresses, each once, in the page's order", () => {
    const head = [
      link("application/rss+xml", "/feed"),
      link("application/atom+xml; charset=utf-8", "atom.xml"),
      link("application/feed+json", "//cdn.example/feed.json"),
      link("application/rss+xml", "/feed"),
    ].join("");
    expect(refuse(page("A blog", article, head)).feeds).toEqual([
      "https://blog.example/feed",
      "https://blog.example/about/atom.xml",
      "https://cdn.example/feed.json",
    ]);
  });

  it("are seen from the page's base", () => {
    const head = `<base href="/x/">${link("application/rss+xml", "feed")}`;
    expect(refuse(page("A blog", "", head)).feeds).toEqual(["https://blog.example/x/feed"]);
  });

  it("are not its stylesheets, translations, comments of a script, API or scripts", () => {
    const head = [
      link("text/css", "/a.css", "alternate stylesheet"),
      '<link rel="alternate" hreflang="de" href="/de/">',
      `<!-- ${link("application/rss+xml", "/old")} -->`,
      `<script>const a = '${link("application/rss+xml", "/script")}'</script>`,
      link("application/json", "https://blog.example/wp-json/wp/v2/pages/1"),
      link("application/rss+xml", "javascript:alert(1)"),
    ].join("");
    expect(refuse(page("A blog", "", head)).feeds).toEqual([]);
  });
});
