/** Addresses as feeds write them; each test is named after what a publisher does. */
import { describe, expect, it } from "vitest";
import { readFeed } from "@/feeds/documents/parse";
import { normaliseLink } from "@/storage/keys";

const origin = { url: "https://final.example/feeds/all.xml", now: Date.UTC(2026, 10, 23) };
const linkOf = (document: string) => readFeed(document, origin).posts[0]?.link;
const rss = (link: string, { item = "", channel = "", root = "", site = "" } = {}) =>
  `<rss version="2.0" ${root}><channel ${channel}><title>B</title>${site}<item ${item}><title>a</title><link>${link}</link></item></channel></rss>`;
const atom = (href: string, { entry = "", feed = "", site = "" } = {}) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${feed}><title>B</title>${site}<entry ${entry}><id>1</id><title>a</title><link href="${href}"/></entry></feed>`;
const blog = "<link>https://blog.example/home/</link>";

describe("a relative link is seen from", () => {
  it.each([
    [
      "the item's xml:base",
      rss("1", { item: 'xml:base="https://base.example/x/"', site: blog }),
      "https://base.example/x/1",
    ],
    [
      "the channel's xml:base",
      rss("1", { channel: 'xml:base="https://base.example/x/"', site: blog }),
      "https://base.example/x/1",
    ],
    [
      "the root's xml:base",
      rss("1", { root: 'xml:base="https://base.example/x/"', site: blog }),
      "https://base.example/x/1",
    ],
    [
      "an xml:base that is itself relative to the one around it",
      rss("1", { item: 'xml:base="y/"', channel: 'xml:base="https://base.example/x/"' }),
      "https://base.example/x/y/1",
    ],
    [
      "an xml:base that is relative to the site",
      rss("1", { item: 'xml:base="y/"', site: blog }),
      "https://blog.example/home/y/1",
    ],
    ["the site, where there is no base", rss("1", { site: blog }), "https://blog.example/home/1"],
    ["the address that answered, where there is no site", rss("1"), "https://final.example/feeds/1"],
    [
      "the address that answered, where base and site are none",
      rss("1", { channel: 'xml:base="::"', site: "<link>none</link>" }),
      "https://final.example/feeds/1",
    ],
    [
      "the entry's xml:base",
      atom("1", { entry: 'xml:base="https://base.example/x/"' }),
      "https://base.example/x/1",
    ],
    [
      "nested bases of entry and feed",
      atom("1", { entry: 'xml:base="y/"', feed: 'xml:base="https://base.example/x/"' }),
      "https://base.example/x/y/1",
    ],
    [
      "the feed's alternate link",
      atom("/1", { site: '<link href="https://blog.example/home/"/>' }),
      "https://blog.example/1",
    ],
  ])("%s", (_what, document, link) => {
    expect(linkOf(document)).toBe(link);
  });
});

describe("a link", () => {
  it.each([
    ["without a scheme takes the site's", "//cdn.example/a", "https://cdn.example/a"],
    ["with spaces in it and around it", "\n https://blog.example/a b \n", "https://blog.example/a%20b"],
    ["broken over two lines", "https://blog.example/\na", "https://blog.example/a"],
    ["with a reference", "https://blog.example/?a=1&amp;b=2", "https://blog.example/?a=1&b=2"],
    ["escaped twice", "https://blog.example/?a=1&amp;amp;b=2", "https://blog.example/?a=1&b=2"],
    ["in CDATA", "<![CDATA[https://blog.example/?a=1&b=2]]>", "https://blog.example/?a=1&b=2"],
    ["in another script", "https://blog.example/пост", "https://blog.example/%D0%BF%D0%BE%D1%81%D1%82"],
  ])("%s", (_what, link, expected) => {
    expect(linkOf(rss(link))).toBe(expected);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "chrome-extension://abc/popup.html",
    "blob:https://blog.example/1",
    "mailto:a@blog.example",
    "tag:blog.example,2026:1",
    "https://",
    `https://blog.example/${"a".repeat(9000)}`,
  ])("%s is none", (link) => {
    expect(linkOf(rss(link))).toBeUndefined();
  });
});

describe("two links are the same post's where they differ in", () => {
  it.each([
    ["the scheme", "http://blog.example/a"],
    ["www.", "https://www.blog.example/a"],
    ["a slash at the end", "https://blog.example/a/"],
    ["a doubled slash", "https://blog.example//a"],
    ["a fragment", "https://blog.example/a#comments"],
    ["how they were found", "https://blog.example/a?utm_source=rss&utm_medium=feed"],
  ])("%s", (_what, link) => {
    expect(normaliseLink(link)).toBe(normaliseLink("https://blog.example/a"));
  });

  it("but not where a query says which post is meant", () => {
    expect(normaliseLink("https://blog.example/?p=1")).not.toBe(normaliseLink("https://blog.example/?p=2"));
  });
});
