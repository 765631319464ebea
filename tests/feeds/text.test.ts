import { describe, expect, it } from "vitest";
import { firstWords, textOf, titleOf } from "@/feeds/documents/text";
import { countWords, readingMinutes } from "@/feeds/documents/words";

describe("the text of HTML", () => {
  it.each([
    [
      "elements that part words, and those that do not",
      "<p>One</p><p>t<b>w</b>o</p>three<br>four",
      "One two three four",
    ],
    ["references", "a &amp; b &lt;c&gt; &eacute; &#233; &#x1F600; &unknown;", "a & b <c> é é 😀 &unknown;"],
    ["references without a meaning", "a&#0;b&#x110000;c", "a�b�c"],
    [
      "scripts, styles and drawings",
      "a<script>1<2</script><style>p{}</style><svg><text>x</text></svg>b",
      "a b",
    ],
    ["hiding elements inside each other", "a<svg><svg>x</svg>y</svg>b", "a b"],
    ["a hiding element that closes itself", "a<svg/>b", "a b"],
    ["comments", "a<!-- <b> -->b", "ab"],
    ["what is left open", "a<p>b<a href='x", "a b"],
    ["white space and control characters", "a\n\t b\0\u0007c", "a b c"],
  ])("%s", (_what, html, text) => {
    expect(textOf(html)).toBe(text);
  });
});

describe("a title", () => {
  it("is HTML where it looks like it, and else what it says", () => {
    expect(titleOf("<b>Big</b> news", false)).toBe("Big news");
    expect(titleOf("Why a < b, and List<T>", false)).toBe("Why a < b, and List<T>");
    expect(titleOf("Q&A &amp; more", false)).toBe("Q&A & more");
  });

  it("is cut between words after about 500 characters", () => {
    expect(titleOf("word ".repeat(1000), false)).toHaveLength(500);
    expect(firstWords("one two three", 9)).toBe("one two…");
  });
});

describe("words", () => {
  it.each([
    ["one two  three", 3],
    ["", 0],
    ["  ", 0],
    ["don't stop-gap a\u00a0b", 4],
    ["機械学習", 2],
    ["The 学習 rate", 3],
    ["résumé наука", 2],
  ])("%j has %d", (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it("take a minute at 238, and never less than one", () => {
    expect(readingMinutes(2380)).toBe(10);
    expect(readingMinutes(0)).toBe(1);
  });
});
