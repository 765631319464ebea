/**
 * A page that has no feed but tells what is new in lists under the names of months, as Gwern's changelog does. HTML
 * in, posts out, by the tokens alone: a worker has no DOM.
 */
import { Parser } from "htmlparser2";
import { readMonth } from "../dates/dates";
import { NoFeed, type Origin, type ParsedPost } from "../documents/parse";
import { escapeHtml, firstWords } from "../documents/text";
import { resolveLink } from "../links";

/** A month's entry: one item of a list that stands under the month's heading, nested lists included. */
interface Entry {
  text: string;
  href?: string;
  month: number;
}

const headings = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const silent = new Set(["script", "style", "template", "noscript", "nav", "footer", "aside"]);
const mostPosts = 500;

/**
 * Gives an entry for each list item under a month: its text, its first link, and the month's first moment as its
 * date. Throws `NoFeed` where the page holds no such list.
 */
export function parsePage(html: string, origin: Origin): ParsedPost[] {
  if (html.trim() === "") throw new NoFeed("empty");
  const entries = readEntries(html).slice(0, mostPosts);
  if (entries.length === 0) throw new NoFeed("list-vanished");
  return entries.map((entry) => toPost(entry, origin));
}

function toPost({ text, href, month }: Entry, origin: Origin): ParsedPost {
  const link = resolveLink(href, origin.url);
  const isLong = text.length > 140;
  return {
    guid: `${new Date(month).toISOString().slice(0, 7)} ${link ?? text}`,
    link: link ?? origin.url,
    title: isLong ? firstWords(text, 140) : text,
    publishedAt: month,
    ...(isLong ? { html: escapeHtml(text) } : {}),
  };
}

function readEntries(html: string): Entry[] {
  const reader = new EntryReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.read(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  return reader.entries;
}

class EntryReader {
  readonly entries: Entry[] = [];
  private heading: string | undefined;
  private month: number | undefined;
  private entry: Entry | undefined;
  private itemDepth = 0;
  private silentDepth = 0;

  open(name: string, attributes: Record<string, string>): void {
    if (silent.has(name)) this.silentDepth += 1;
    if (headings.has(name)) this.heading = "";
    if (name === "li" && this.month !== undefined && this.silentDepth === 0) this.openItem(this.month);
    if (name === "a" && this.entry && attributes["href"]) this.entry.href ??= attributes["href"];
    this.read(" ", name);
  }

  read(text: string, tag = ""): void {
    if (this.silentDepth > 0 || /^(a|em|i|b|strong|code|span|sup|sub)$/.test(tag)) return;
    if (this.heading !== undefined) this.heading += text;
    else if (this.entry) this.entry.text += text;
  }

  close(name: string): void {
    if (silent.has(name)) this.silentDepth -= 1;
    if (headings.has(name)) this.closeHeading();
    if (name === "li" && this.entry) this.closeItem(this.entry);
    this.read(" ", name);
  }

  private openItem(month: number): void {
    this.itemDepth += 1;
    this.entry ??= { text: "", month };
  }

  private closeItem(entry: Entry): void {
    this.itemDepth -= 1;
    if (this.itemDepth > 0) return;
    const text = entry.text.replace(/\s+/g, " ").trim();
    if (text) this.entries.push({ ...entry, text });
    this.entry = undefined;
  }

  /** A heading that names no month ends the month: what follows it is something else. */
  private closeHeading(): void {
    this.month = readMonth(this.heading ?? "");
    this.heading = undefined;
  }
}
