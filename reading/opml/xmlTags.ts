/**
 * The tags of an XML document, one after the other, with the lines they stand on. Pure.
 *
 * Not the browser's `DOMParser`: the two browsers word the place of a mistake differently and give up at different depths,
 * and without a DOM this is tested where everything else is. What an OPML file needs of XML is tags and attributes; no
 * entity is ever defined, so that none can grow.
 */

import { LineCounter } from "./lines";

/** What is wrong with a document, and on which line. */
export class BrokenXml extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`Broken XML in line ${line}`);
    this.line = line;
  }
}

/** An opening tag (also one that closes itself) or a closing one. */
export interface Tag {
  name: string;
  isOpening: boolean;
  isClosing: boolean;
  attributes: Map<string, string>;
  line: number;
  /** Whether it is broken, and was read as far as it can be. */
  isGarbled?: true;
}

/** What is passed over whole: how it begins, and how it ends. */
const passed: [begin: string, end: string][] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
];
const doctype = /<!DOCTYPE[^[<>]*(\[[^\]]*\]\s*)?>/iy;
const opening = /<([^\s/>"'=<!?]+)/y;
const closing = /<\/([^\s/>"'=<]+)\s*>/y;
const attribute = /\s+([^\s/>"'=<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
/** One blank only before it: where any number may begin a match, a long row of them costs its square. */
const anyAttribute = /\s([^\s/>"'=<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const end = /\s*(\/?)>/y;
/** A broken line is looked at again and again; one that is longer is left alone. */
const longestGarbled = 10_000;

/**
 * Gives the tags. Attributes' names are in lower case, their values decoded. A tag that has an attribute `needed` is read
 * even where it is broken, if it ends with its line: two of five lists that people share hold HTML with all its quotation
 * marks in their descriptions. Throws `BrokenXml` where any other tag is none.
 */
export function* readTags(text: string, needed: string): Generator<Tag> {
  const lines = new LineCounter(text);
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    const line = lines.at(at);
    const after = passOver(text, at, line);
    if (after !== undefined) {
      at = after;
      continue;
    }
    const close = match(closing, text, at);
    if (close) {
      yield { name: close[1] ?? "", isOpening: false, isClosing: true, attributes: new Map(), line };
      at = closing.lastIndex;
      continue;
    }
    const open = match(opening, text, at);
    if (!open) throw new BrokenXml(line);
    const from = opening.lastIndex;
    const rest = readAttributes(text, from) ?? readGarbled(text, from, needed);
    if (!rest) throw new BrokenXml(line);
    const { next, ...found } = rest;
    yield { name: open[1] ?? "", isOpening: true, line, ...found };
    at = next;
  }
}

/** Gives where a comment, a section, an instruction or a document type ends, or undefined where there is none. */
function passOver(text: string, at: number, line: number): number | undefined {
  for (const [begin, finish] of passed) {
    if (!text.startsWith(begin, at)) continue;
    const found = text.indexOf(finish, at + begin.length);
    if (found < 0) throw new BrokenXml(line);
    return found + finish.length;
  }
  return match(doctype, text, at) ? doctype.lastIndex : undefined;
}

type Rest = Pick<Tag, "attributes" | "isClosing" | "isGarbled"> & { next: number };

function readAttributes(text: string, from: number): Rest | undefined {
  const attributes = new Map<string, string>();
  let next = from;
  for (let found = match(attribute, text, next); found; found = match(attribute, text, next)) {
    next = attribute.lastIndex;
    keepAttribute(attributes, found);
  }
  const close = match(end, text, next);
  return close ? { attributes, isClosing: close[1] === "/", next: end.lastIndex } : undefined;
}

/** What of a broken tag is well-formed, up to the end of its line. */
function readGarbled(text: string, from: number, needed: string): Rest | undefined {
  const lineEnd = text.indexOf("\n", from);
  const line = text.slice(from, lineEnd < 0 ? undefined : lineEnd);
  if (line.length > longestGarbled) return undefined;
  const close = /(\/?)>\s*$/.exec(line);
  const attributes = new Map<string, string>();
  for (const found of line.matchAll(anyAttribute)) keepAttribute(attributes, found);
  if (!close || !attributes.has(needed)) return undefined;
  return { attributes, isClosing: close[1] === "/", isGarbled: true, next: from + line.length };
}

function keepAttribute(
  attributes: Map<string, string>,
  [, name = "", double, single]: RegExpExecArray,
): void {
  const known = name.toLowerCase();
  if (!attributes.has(known)) attributes.set(known, decodeValue(double ?? single ?? ""));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Line breaks in a value are spaces (XML 1.0 §3.3.3). A stray `&`, as in many addresses, stays one. */
function decodeValue(value: string): string {
  const spaced = value.replace(/\s/g, " ");
  if (!spaced.includes("&")) return spaced;
  return spaced.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, dec, hex, name) => {
      if (name) return entities[name.toLowerCase()] ?? whole;
      const code = dec ? Number(dec) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}
