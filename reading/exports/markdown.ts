/** A note as a Markdown file with a head of YAML, and back. Pure. */
import type { Entry } from "@/storage/notebook";
import type { FoundEntry } from "./entry";
import { listIn, readHead, timeIn, wordsIn, writeHead } from "./frontMatter";
import { forMarkdown, unweaveQuotes, weaveQuotes } from "./quoteLines";

/** Gives the file of a note: its words as they are, below a head from which it can be read back. */
export function toMarkdown(entry: Entry): string {
  const head = writeHead({
    title: entry.title,
    source: entry.link,
    author: entry.author,
    published: dateOf(entry.publishedAt),
    created: dateOf(entry.createdAt),
    tags: tagsIn(entry.text),
    challenges: entry.challenges,
    blog: entry.blog,
    modified: dateOf(entry.changedAt),
    pitwall: entry.postKey,
  });
  return `${head}\n${weaveQuotes(entry.text, entry.quotes, entry.link)}\n`;
}

/** Gives a note as one pastes it: its words under a heading that leads to the post, without a head. */
export function toPastedMarkdown({ title, link, text, quotes }: Entry, untitled: string): string {
  const name = (title || untitled).replace(/\s+/g, " ");
  const heading = link ? `[${name.replace(/[[\]\\]/g, "\\$&")}](${forMarkdown(link)})` : name;
  return `## ${heading}\n\n${weaveQuotes(text, quotes, link).trimEnd()}\n`;
}

/** Gives what a Markdown file says, whoever wrote it. `name` is the file's, without folder and ending. */
export function fromMarkdown(name: string, file: string): FoundEntry {
  const { head, body } = readHead(file);
  const postKey = wordsIn(head.get("pitwall"));
  const isOurs = postKey !== undefined;
  const { text, quotes } = isOurs ? unweaveQuotes(tidy(body)) : { text: body.trim(), quotes: [] };
  const missing = isOurs ? [] : listIn(head.get("tags")).filter((tag) => !text.includes(`#${tag}`));
  const link = linkIn(wordsIn(head.get("source")) ?? wordsIn(head.get("url")));
  return {
    name,
    ...known({
      postKey,
      title: wordsIn(head.get("title")),
      link,
      blog: wordsIn(head.get("blog")) ?? (isOurs ? "" : undefined),
      createdAt: timeIn(head.get("created")),
      changedAt: timeIn(head.get("modified")),
    }),
    text: missing.length > 0 ? `${text}\n\n${missing.map((tag) => `#${tag}`).join(" ")}` : text,
    challenges: listIn(head.get("challenges")),
    quotes,
  };
}

/** Gives the tags that are written in a text, as Obsidian reads them: not of digits alone. */
export function tagsIn(text: string): string[] {
  const found = text.matchAll(/(?:^|[\s(])#([\p{L}\p{M}\p{N}_/-]+)/gu);
  return [...new Set([...found].map(([, tag = ""]) => tag))].filter((tag) => !/^[\p{N}/-]*$/u.test(tag));
}

/** One empty line and one line end are the file's, not the note's. */
function tidy(body: string): string {
  return body.replace(/^\n/, "").replace(/\n$/, "");
}

function dateOf(at: number | undefined): Date | undefined {
  const date = new Date(at ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function linkIn(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:$/.test(URL.parse(text)?.protocol ?? "") ? text : undefined;
}

function known<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(pairs) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
