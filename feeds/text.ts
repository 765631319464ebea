/** Plain text out of foreign HTML, for titles and for counting words. Needs no DOM: a worker has none. */
import { Parser } from "htmlparser2";

const silent = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "math",
  "iframe",
  "object",
  "select",
]);
const inline = new Set(
  "a abbr b bdi bdo cite code em font i kbd mark q s samp small span strong sub sup u var wbr".split(" "),
);
const wordsPerMinute = 238;

/** Gives the text of a piece of HTML, white space folded; scripts and styles are not text. */
export function textOf(html: string): string {
  const pieces: string[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (silent.has(name)) depth += 1;
      if (!inline.has(name)) pieces.push(" ");
    },
    ontext: (text) => {
      if (depth === 0) pieces.push(text);
    },
    onclosetag: (name) => {
      if (silent.has(name)) depth -= 1;
      if (!inline.has(name)) pieces.push(" ");
    },
  });
  parser.end(html);
  return foldSpace(pieces.join(""));
}

/**
 * Gives a title as text. A feed may have meant it as HTML without saying so; it is taken for HTML where it holds a
 * character reference, an element that is closed again or one that never is, so that "Using <details>" survives.
 */
export function titleOf(title: string, isHtml: boolean): string {
  const looksLikeHtml = /&(#\d+|#x[\da-f]+|[a-z]+\d*);|<\/[a-z][\w-]*\s*>|<(img|br|wbr|hr|input)\b/i.test(
    title,
  );
  return isHtml || looksLikeHtml ? textOf(title) : foldSpace(title);
}

/** Gives the first words of a text, at most about `most` characters, cut between words and marked as cut. */
export function firstWords(text: string, most = 80): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}

/** Gives plain text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** Gives the minutes (at least 1) that reading a text takes at 238 words a minute; two CJK characters count as a word. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(countWords(text) / wordsPerMinute));
}

/** Gives the number of words in a text. */
export function countWords(text: string): number {
  const cjk = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const others = text.match(/[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu)?.length ?? 0;
  return others + cjk / 2;
}

/** Folds white space and drops control characters, which no title means. */
function foldSpace(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
