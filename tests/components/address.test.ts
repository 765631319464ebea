import { expect, it } from "vitest";
import { readAddress } from "@/components/library/address";

it.each([
  ["https://example.com/blog", "https://example.com/blog"],
  ["  example.com ", "https://example.com/"],
  ["www.example.com/feed.xml#top", "https://www.example.com/feed.xml"],
  ["http://example.com", "http://example.com/"],
  ["localhost:8080/feed", "https://localhost:8080/feed"],
  ["example.com:8443/x", "https://example.com:8443/x"],
  ["feed:https://example.com/rss", "https://example.com/rss"],
  ["feed://example.com/rss", "https://example.com/rss"],
  ["http://[::1]:8080/", "http://[::1]:8080/"],
  ["münchen.example/blog", "https://xn--mnchen-3ya.example/blog"],
])("%s means %s", (typed, meant) => {
  expect(readAddress(typed)).toBe(meant);
});

it.each([
  "",
  "   ",
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://example.com",
  "about:blank",
  "two words",
  "word",
  "mailto:a@b.example",
  "https://",
])("%j is no address", (typed) => {
  expect(readAddress(typed)).toBeUndefined();
});
