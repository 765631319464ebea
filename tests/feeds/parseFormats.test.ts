/** The formats and the fields that go astray in them; each test is named after what a publisher does. */
import { describe, expect, it } from "vitest";
import { readFeed } from "@/feeds/documents/parse";

const origin = { url: "https://blog.example/feed.xml", now: Date.UTC(2026, 10, 23) };
const first = (document: string) => readFeed(document, origin).posts[0];
const spaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"';
const rss = (item: string) =>
  `<rss version="2.0" ${spaces}><channel><title>B</title><link>https://blog.example/</link><item>${item}</item></channel></rss>`;
const atom = (entry: string, space = "http://www.w3.org/2005/Atom") =>
  `<feed xmlns="${space}" ${spaces}><title>B</title><entry><id>1</id>${entry}</entry></feed>`;

describe("RSS that keeps its fields elsewhere", () => {
  it.each([
    ["a title in dc:title", "<dc:title>One</dc:title>", { title: "One" }],
    ["a title in media:title", "<media:title>One</media:title>", { title: "One" }],
    [
      "a title in a media:group",
      "<media:group><media:title>One</media:title></media:group>",
      { title: "One" },
    ],
    [
      "a date in dc:date",
      "<title>a</title><dc:date>2026-11-01T12:00:00+01:00</dc:date>",
      { publishedAt: Date.UTC(2026, 10, 1, 11) },
    ],
    ["an author in dc:creator", "<title>a</title><dc:creator>Ada</dc:creator>", { author: "Ada" }],
    ["a text in dc:description", "<title>a</title><dc:description>Hello</dc:description>", { html: "Hello" }],
    [
      "a text in media:description",
      "<title>a</title><media:description>Hello</media:description>",
      { html: "Hello" },
    ],
  ])("%s", (_what, item, expected) => {
    expect(first(rss(item))).toMatchObject(expected);
  });

  it("a podcast's episode links to its sound where it has no page", () => {
    const item =
      '<title>Ep. 1</title><guid isPermaLink="false">x</guid><enclosure url="/1.mp3" type="audio/mpeg" length="1"/>';
    expect(first(rss(item))?.link).toBe("https://blog.example/1.mp3");
  });
});

describe("old RSS", () => {
  it("0.91 with Netscape's document type", () => {
    const doctype =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">';
    const document = `<?xml version="1.0"?>${doctype}<rss version="0.91"><channel><title>B</title><item><title>One &eacute;</title><link>http://old.example/1</link></item></channel></rss>`;
    expect(readFeed(document, origin).posts).toEqual([{ title: "One é", link: "http://old.example/1" }]);
  });

  it("0.90 and 1.0 as RDF, with the items beside the channel", () => {
    const rdf = (space: string) =>
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${space}"><channel><title>B</title><link>https://r.example/</link></channel><item rdf:about="urn:1"><title>One</title><link>1</link></item></rdf:RDF>`;
    for (const space of ["http://my.netscape.com/rdf/simple/0.9/", "http://purl.org/rss/1.0/"]) {
      expect(first(rdf(space))).toMatchObject({ title: "One", link: "https://r.example/1" });
    }
  });
});

describe("Atom", () => {
  it.each(["issued", "created", "modified"])("0.3 with the date in %s", (name) => {
    const document = atom(
      `<title>a</title><${name}>2026-11-01T00:00:00Z</${name}>`,
      "http://purl.org/atom/ns#",
    );
    expect(first(document)?.publishedAt).toBe(Date.UTC(2026, 10, 1));
  });

  it.each([
    [
      "type xhtml",
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>bold</b> &amp; calm claim</div></title>',
      "A bold & calm claim",
    ],
    [
      "type xhtml with a prefix",
      '<title type="xhtml" xmlns:h="http://www.w3.org/1999/xhtml"><h:div>A <h:em>bold</h:em> claim</h:div></title>',
      "A bold claim",
    ],
    ["type html", '<title type="html">A &lt;b&gt;bold&lt;/b&gt; claim</title>', "A bold claim"],
    ["type text that shows a tag", '<title type="text">The &lt;b&gt; element</title>', "The <b> element"],
    ["in media:title", "<media:title>One</media:title>", "One"],
    ["in dc:title", "<dc:title>One</dc:title>", "One"],
  ])("a title %s", (_what, title, expected) => {
    expect(first(atom(title))?.title).toBe(expected);
  });
});

describe("JSON Feed", () => {
  const json = (version: string, item: object, feed: object = {}) =>
    JSON.stringify({
      version: `https://jsonfeed.org/version/${version}`,
      title: "B",
      ...feed,
      items: [item],
    });

  it("1.0 names one author, 1.1 several, and a feed's author is its posts'", () => {
    expect(first(json("1", { id: "1", title: "a", author: { name: "Ada" } }))?.author).toBe("Ada");
    expect(first(json("1.1", { id: "1", title: "a", authors: [{ name: "Ada" }] }))?.author).toBe("Ada");
    expect(first(json("1", { id: "1", title: "a" }, { author: { name: "Bo" } }))?.author).toBe("Bo");
  });

  it("an id may be a number, an item may have no title, and null is no item", () => {
    const document = json("1.1", { id: 7, content_text: "Hello there" }).replace("[{", "[null,{");
    expect(readFeed(document, origin).posts).toMatchObject([{ guid: "7", title: "Hello there" }]);
  });
});
