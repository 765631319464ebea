/** What the links of a page say and where they lead, told without looking at other links. Pure. */
import { normaliseLink } from "@/storage/keys";
import type { Page, Piece } from "./pageLinks";
import type { Place } from "./places";
import { findDate } from "./sections";

/** A link as its item sees it. */
export interface Link {
  place: Place;
  url: string;
  /** The same for all links that lead to one post. */
  key: string;
  host: string;
  text: string;
  hasHeading: boolean;
  /** Its text is of a picture or of no one's eyes. */
  isUnseen: boolean;
  /** Says only what a click does: "Read more". */
  isWeak: boolean;
  /** Is weak, but opens the post. */
  isOpener: boolean;
  /** Leads to more of a kind, to a person or to comments, not to a post. */
  isAside: boolean;
  /** Its address has a title's words in it, or a year. */
  isWordy: boolean;
}

/** A page whose links have been read once, because every list that could be looks at them again. */
export interface TitledPage extends Page {
  titles: Link[];
}

/** No title spreads over more pieces. */
const mostPieces = 50;
/** A line shorter than this, in characters, may be a label above the title: "Research". */
const shortLine = 15;

/** What says only what a click does is short, in characters. */
const longestWeak = 100;
/** What opens a post that is named beside it. */
const openers = [
  /^(read|learn|see|view|show|find out|load)( (the|full|whole|this|our))*( (more|on|all|posts?|article|story|paper|details|entry)\b.*)?$/i,
  /^(continue|full (text|story|post)|permalink|link|details)( .{0,30})?$/i,
  /^more( (about|on|from|info\w*|details|here|posts?)\b.{0,30})?$/i,
  /^(continue|keep) reading\b/i,
  /^(pdf|paper|code|html|abs|abstract|doi|slides?|poster|video|talk|website|project( page)?|demo|blog( post)?|download|source|openreview|arxiv( .*)?)$/i,
  /^(weiterlesen|mehr( lesen)?|lire la suite|leer más|continua a leggere|читать далее|続きを読む|阅读全文)$/i,
];
const idle = [
  /^[^\p{L}]*$/u,
  /^\w{1,2}$/,
  /^(older|newer|next|prev|previous|last|first)( (posts?|page|entries))?$/i,
  /^(bibtex|bib|cite|github|supplement|other|format)$/i,
  /^(\d+ |no |leave a |add a |view )?(comments?|replies|reply|likes?|points?)$|^\d+ (min|hour|day|week|month|year)/i,
  /^(share|tweet|edit|save|hide|follow|subscribe|sign up|log in)( (this|it|on|in|via|by|to|us|me|with|for|now|here|post|page|article)\b.{0,20})?$/i,
];
const asidePaths =
  /(?<!\/releases)\/(tags?|topics?|category|categories|authors?|users?|people|labels?|search|login|sign-?(in|up)|subscribe|feed|rss|intent|sharer?)([/?.]|$)|[?&](tag|cat|author|page|paged)=|\/page\/\d+|#(comments?|respond|disqus_thread)\b/i;

/** Gives a page with what its links say and where they lead. */
export function titleLinks(page: Page): TitledPage {
  return { ...page, titles: page.links.map((place) => readLink(page, place)) };
}

function readLink(page: Page, place: Place): Link {
  const inside = page.pieces.slice(place.start, Math.min(place.end, place.start + mostPieces));
  const seen = titleAmong(inside.filter((piece) => !piece.isAlt));
  const { title = "", rel = "", "aria-label": label = title } = place.attributes;
  const text = seen || join(inside.filter((piece) => piece.isAlt)) || foldSpace(label.slice(0, 500));
  const url = place.url ?? "";
  const key = normaliseLink(url);
  return {
    place,
    url,
    key,
    host: key.split(/[/?]/, 1)[0] ?? "",
    text,
    hasHeading: place.isHeading || inside.some((piece) => piece.place.isHeading),
    isUnseen: seen === "",
    isWeak: isWeak(text) && !isInAddress(text, key),
    isOpener: matches(text, openers) && !isInAddress(text, key),
    isAside: /\b(tag|category|author)\b/.test(rel) || asidePaths.test(url),
    isWordy: /[a-z]+[-_][a-z\d]+[-_][a-z\d]+|\/(19|20)\d\d\//i.test(
      key.slice(key.indexOf("/")).slice(0, 300),
    ),
  };
}

/** Tells whether most words of a text stand in the address: "More data or better labels?" is the title of a post then. */
function isInAddress(text: string, key: string): boolean {
  const said = wordsOf(text.slice(0, longestWeak));
  const path = new Set(wordsOf(key.slice(key.indexOf("/")).slice(0, 300)));
  const both = said.filter((word) => path.has(word)).length;
  return both >= 2 && both >= (2 / 3) * said.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Tells whether a text says nothing of what it leads to. */
export function isWeak(text: string): boolean {
  return matches(text, idle) || matches(text, openers);
}

function matches(text: string, patterns: RegExp[]): boolean {
  const plain = text
    .slice(0, longestWeak)
    .replace(/[^\p{L}\p{N}\s]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return patterns.some((pattern) => pattern.test(plain));
}

/** Gives the text of pieces: those that stand apart are set apart. */
export function join(pieces: Piece[]): string {
  return foldSpace(pieces.map((piece) => (piece.isApart ? ` ${piece.text}` : piece.text)).join(""));
}

/** Of a card that is one big link the title is the heading, or what is called one, or the first line that says much. */
function titleAmong(pieces: Piece[]): string {
  const headings = pieces.filter((piece) => piece.place.isHeading);
  const called = headings.length > 0 ? headings : pieces.filter((piece) => piece.place.isTitle);
  if (called.length > 0) return join(called);
  const lines = linesOf(pieces.filter((piece) => !isDate(piece)));
  return lines.find((line) => line.length >= shortLine) ?? longestOf(lines);
}

function isDate({ text, place }: Piece): boolean {
  return place.isDate || (text.length < 25 && findDate(text, Number.MAX_SAFE_INTEGER) !== undefined);
}

function linesOf(pieces: Piece[]): string[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line && !piece.isApart) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map(join);
}

function longestOf(texts: string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}

function foldSpace(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
