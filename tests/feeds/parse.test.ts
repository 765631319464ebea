import { describe, expect, it } from "vitest";
import { NoFeed, readFeed } from "@/feeds/documents/parse";

const origin = { url: "https://blog.example/feed.xml", now: Date.UTC(2026, 10, 23) };
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>B</title><link>https://blog.example/</link>${items}</channel></rss>`;
const only = (items: string) => readFeed(rss(items), origin).posts[0];

function insteadOf(document: string): string {
  try {
    readFeed(document, origin).posts;
  } catch (error) {
    if (error instanceof NoFeed) return error.instead;
    throw error;
  }
  return "a feed";
}

describe("a post's title", () => {
  it("is text: markup is taken away, references are read once", () => {
    expect(only("<item><title>&lt;em&gt;Shadow&lt;/em&gt; traffic &amp;amp; you</title></item>")?.title).toBe(
      "Shadow traffic & you",
    );
    expect(only("<item><title>&lt;img src=x onerror=alert(1)&gt;Hi</title></item>")?.title).toBe("Hi");
  });

  it("keeps what only looks like markup", () => {
    expect(only("<item><title>Using &lt;details&gt; well; a &lt; b</title></item>")?.title).toBe(
      "Using <details> well; a < b",
    );
  });

  it("is the first words of the text where there is none", () => {
    const text =
      "Caches lie most on Mondays, when the weekend's batch has not yet been read by anyone who would complain.";
    expect(only(`<item><description>&lt;p&gt;${text}&lt;/p&gt;</description></item>`)?.title).toBe(
      "Caches lie most on Mondays, when the weekend's batch has not yet been read by…",
    );
  });
});

describe("a post's link", () => {
  it("is resolved against the site, and is http or https or none", () => {
    expect(only("<item><title>a</title><link>/2026/a</link></item>")?.link).toBe(
      "https://blog.example/2026/a",
    );
    expect(only("<item><title>a</title><link>javascript:alert(1)</link></item>")?.link).toBeUndefined();
    expect(only("<item><title>a</title><link>data:text/html,hi</link></item>")?.link).toBeUndefined();
  });

  it("is the guid where that is a link, and not where it says it is none", () => {
    expect(only("<item><guid>https://blog.example/a</guid></item>")?.link).toBe("https://blog.example/a");
    expect(
      only('<item><guid isPermaLink="false">https://blog.example/a</guid></item>')?.link,
    ).toBeUndefined();
  });

  it("is what the item encloses where there is nothing else", () => {
    const item =
      '<item><title>a</title><enclosure url="https://cdn.example/a.mp3" length="1" type="audio/mpeg"/></item>';
    expect(only(item)?.link).toBe("https://cdn.example/a.mp3");
  });
});

describe("reading minutes", () => {
  const words = (n: number) => Array.from({ length: n }, () => "word").join(" ");
  it("are counted where the whole text is given", () => {
    const item = `<item><title>a</title><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>${words(2380)}</p><script>${words(9999)}</script>]]></content:encoded></item>`;
    expect(only(item)?.minutes).toBe(10);
  });

  it("are left out where only an excerpt is", () => {
    expect(
      only(`<item><title>a</title><description>${words(20)}</description></item>`)?.minutes,
    ).toBeUndefined();
    expect(
      only(`<item><title>a</title><description>${words(400)}…</description></item>`)?.minutes,
    ).toBeUndefined();
  });
});

describe("formats", () => {
  it("Atom, with the body in a summary of type html", () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>B</title><entry><title type="html">A &amp;lt;b&amp;gt; tag</title><link rel="alternate" href="https://blog.example/1"/><id>tag:1</id><published>2026-11-01T00:00:00Z</published><updated>2026-11-02T00:00:00Z</updated><summary type="html">&lt;p&gt;Body&lt;/p&gt;</summary></entry></feed>`;
    expect(readFeed(atom, origin).posts).toEqual([
      {
        guid: "tag:1",
        link: "https://blog.example/1",
        title: "A <b> tag",
        publishedAt: Date.UTC(2026, 10, 1),
        html: "<p>Body</p>",
      },
    ]);
  });

  it("JSON Feed", () => {
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "B",
      items: [
        {
          id: "1",
          url: "https://blog.example/1",
          title: "One",
          content_text: "a < b",
          date_published: "2026-11-01T00:00:00Z",
        },
      ],
    });
    expect(readFeed(json, origin).posts[0]).toMatchObject({ guid: "1", title: "One", html: "a &lt; b" });
  });

  it("a feed without posts is a feed", () => {
    expect(readFeed(rss(""), origin).posts).toEqual([]);
  });
});

describe("what is damaged or no feed", () => {
  it("a post with a stray end tag does not hide the others", () => {
    const items =
      "<item><title>One</title></item><item></b><title>Two</title></item><item><title>Three</title></item>";
    expect(readFeed(rss(items), origin).posts.map((post) => post.title)).toContain("Three");
    const broken = rss(
      "<item><title>One</title></item><item><title>Two</item><item><title>Three</title></item>",
    );
    expect(readFeed(broken, origin).posts.map((post) => post.title)).toContain("One");
  });

  it("a feed that broke off gives its whole posts", () => {
    const whole = rss(
      "<item><title>One</title></item><item><title>Two</title></item><item><title>Three</title></item>",
    );
    const posts = readFeed(whole.slice(0, whole.indexOf("Three") + 2), origin).posts;
    expect(posts.map((post) => post.title)).toEqual(["One", "Two"]);
  });

  it.each([
    ["an empty answer", "  \n", "empty"],
    ["a web page", "<!DOCTYPE html><html><body>Log in</body></html>", "web-page"],
    [
      "a sitemap",
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>',
      "sitemap",
    ],
    ["words", "Internal error", "not-a-feed"],
    ["some other JSON", '{"error":"rate limited"}', "not-a-feed"],
  ])("%s says what it is", (_what, document, instead) => {
    expect(insteadOf(document)).toBe(instead);
  });
});
