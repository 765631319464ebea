/** The headings that a list's items stand under, and the dates written beside them. Pure. */
import { readDate, readMonth } from "../dates/dates";
import { fold, monthOf } from "../dates/months";

/** What the headings above a place say of it. */
export interface Section {
  /** What it is about, without numbers: "Talks". Headings that name a year or a month say nothing here. */
  topic: string;
  year?: string;
  /** The instant (ms) that the headings name: a day, or the first of a month. */
  at?: number;
}

/** Text longer than this, in characters, is no date. */
const longest = 300;
const written = [
  /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b/,
  /\b\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}/,
  /\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}\b/u,
  /\b\d{1,2}(?:st|nd|rd|th|\.)?[\s-](?:of\s|de\s)?\p{L}{3,12}\.?,?[\s-](?:de\s)?\d{4}\b/u,
];

/** Gives the first day (ms) written in a text, or undefined. A day without a year is of the given `year`. */
export function findDate(text: string, now: number, year?: string): number | undefined {
  const start = text.slice(0, longest).replace(/\s+/g, " ").trim();
  if (!/\d/.test(start)) return undefined;
  for (const pattern of written) {
    const [found] = pattern.exec(start) ?? [];
    const at = found === undefined ? undefined : readDay(found, now);
    if (at !== undefined) return at;
  }
  return readMonth(start) ?? (year === undefined ? undefined : findDayOf(year, start, now));
}

/** Gives the day or the month (ms) that a link's path says, as in `/2026/11/03/title`, or undefined. */
export function dateInPath(link: string, now: number): number | undefined {
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d\d)(?:[/-](\d\d))?(?=[/-]|$)/.exec(link) ?? [];
  return year === undefined ? undefined : readDate([year, month, day ?? "01"].join("-"), now);
}

/** Gives what a heading says of what follows it, `outer` being what was said before. */
export function readSection(heading: string, outer: Section | undefined, now: number): Section {
  const dated = readDatedSection(heading, outer, now);
  // "Monday, 23 November 2026 (50 entries)": what says its day is no name of a list.
  const hasDay = dated === undefined && findDate(heading, now) !== undefined;
  return dated ?? { topic: hasDay ? (outer?.topic ?? "") : topicOf(heading) };
}

/** Gives what a text says of what follows it where it names a year, a month or a day and nothing else. */
export function readDatedSection(text: string, outer: Section | undefined, now: number): Section | undefined {
  const heading = text.trim();
  const topic = outer?.topic ?? "";
  if (/^(19|20)\d\d$/.test(heading)) return { topic, year: heading };
  if (heading.length < 3 || heading.length > 30) return undefined;
  const at = findDate(heading, now) ?? (outer?.year ? readMonth(`${heading} ${outer.year}`) : undefined);
  if (at === undefined || /\p{L}{3,}.*\p{L}{3,}.*\p{L}{3,}/u.test(heading)) return undefined;
  return { topic, year: String(new Date(at).getUTCFullYear()), at };
}

/** Gives the letters of a heading, folded. Its numbers change: "Version 2.3", "12 new talks". */
export function topicOf(heading: string): string {
  return fold(heading.slice(0, 100))
    .replace(/[^\p{L}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
}

function readDay(text: string, now: number): number | undefined {
  const plain = text
    .replace(/(\d)(?:st|nd|rd|th)\b/i, "$1")
    .replace(/(\d{4})[./](\d+)[./]/, "$1-$2-")
    .replace(/\b(\d{1,2})\.?([\s-])(?:of\s)?(\p{L}+\.?),/u, "$1$2$3");
  return readDate(plain, now);
}

/** In archives under a year stands "Nov 3", "3 November" or "11-03". */
function findDayOf(year: string, text: string, now: number): number | undefined {
  const [, month, day] = /^(\d{2})[-/](\d{2})$/.exec(text) ?? [];
  if (month) return readDate(`${year}-${month}-${day}`, now);
  const [, name = "", date = "", otherName = name] =
    /^(?:(\p{L}{3,12})\.? ?)?(\d{1,2})(?:st|nd|rd|th|\.)?(?: (\p{L}{3,12})\.?)?$/u.exec(text) ?? [];
  return Number.isNaN(monthOf(fold(otherName))) ? undefined : readDate(`${date} ${otherName} ${year}`, now);
}
