/** Dates as feeds write them. Pure. */

import { fold, monthOf } from "./months";
import { zoneMinutes } from "./zones";

const day = 24 * 60 * 60 * 1000;
/** No date is longer, in characters; what is, would only be searched for ever. */
const longest = 100;
const earliest = Date.UTC(1990, 0, 1);

/**
 * Gives the instant (ms) that a feed's date means, or undefined where it means none: what cannot be read, and what
 * lies before 1990 or more than a day after `now`, is no date. Reads RFC 3339 and RFC 822 with the liberties that
 * feeds take: named zones, months in other languages, missing seconds, two-digit years.
 */
export function readDate(text: string | undefined, now: number): number | undefined {
  if (!text) return undefined;
  const start = text.trim().slice(0, longest);
  const at = readIso(westernised(start)) ?? readWritten(start);
  return at !== undefined && at >= earliest && at <= now + day ? at : undefined;
}

/** Gives the first instant (ms, UTC) of the month that a heading such as "June 2026" names, or undefined. */
export function readMonth(heading: string): number | undefined {
  const [, name = "", year = ""] = /^(\p{L}+)\s+(\d{4})$/u.exec(fold(heading.slice(0, longest))) ?? [];
  const month = monthOf(name);
  return name === "" || Number.isNaN(month) ? undefined : Date.UTC(Number(year), month, 1);
}

function readIso(text: string): number | undefined {
  const found =
    /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?:[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?)?\s*(.*)$/i.exec(
      text,
    );
  if (!found) return undefined;
  const [, year, month, date = "1", hour = "0", minute = "0", second = "0", zone = ""] = found;
  return instant([Number(year), Number(month) - 1, date, hour, minute, second].map(Number), zone);
}

/** Chinese, Japanese and Korean write the units behind the numbers: 2026年8月12日, 2026년 8월 12일. */
function westernised(text: string): string {
  return text.replace(/(?<=\d)\s*[年월月년]\s*/g, "-").replace(/(?<=\d)\s*[日일]/, " ");
}

function readWritten(text: string): number | undefined {
  const plain = fold(text).replace(/^[^\d]*?,\s*/, "");
  const found =
    /(\d{1,2})[\s.-]+(?:de\s+)?(\p{L}+)[\s.-]+(?:de\s+)?(\d{2,4})\b(?:,?\s+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?\s*(.*)$/u.exec(
      plain,
    );
  if (found) {
    const [, date, name = "", year = "", hour = "0", minute = "0", second = "0", zone = ""] = found;
    return instant([fullYear(year), monthOf(name), ...[date, hour, minute, second].map(Number)], zone);
  }
  const american =
    /(\p{L}+)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?\s*(.*)$/u.exec(
      plain,
    );
  if (!american) return undefined;
  const [, name = "", date, year = "", hour = "0", minute = "0", second = "0", zone = ""] = american;
  return instant([Number(year), monthOf(name), ...[date, hour, minute, second].map(Number)], zone);
}

function instant(parts: number[], zone: string): number | undefined {
  const [year = Number.NaN, month = Number.NaN, date, hour, minute, second] = parts;
  if (Number.isNaN(month) || month < 0 || month > 11) return undefined;
  const at = Date.UTC(year, month, date, hour, minute, second);
  if (Number.isNaN(at)) return undefined;
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; such a year is none of ours.
  if (year < 100) return undefined;
  return at - zoneMinutes(zone) * 60_000;
}

/** RFC 2822 §4.3: two digits from 00 to 49 are of this century; three count from 1900. A year 0001 stays what it is. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year + (year < 50 ? 2000 : 1900);
  return digits.length === 3 ? year + 1900 : year;
}
