/** Dates as feeds write them. Pure. */

const zones: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  west: 60,
  ist: 330,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
};

const languages = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "sv", "cs", "tr"];
const day = 24 * 60 * 60 * 1000;
const earliest = Date.UTC(1990, 0, 1);

/**
 * Gives the instant (ms) that a feed's date means, or undefined where it means none: what cannot be read, and what
 * lies before 1990 or more than a day after `now`, is no date. Reads RFC 3339 and RFC 822 with the liberties that
 * feeds take: named zones, months in other languages, missing seconds, two-digit years.
 */
export function readDate(text: string | undefined, now: number): number | undefined {
  if (!text) return undefined;
  const at = readIso(text.trim()) ?? readWritten(text);
  return at !== undefined && at >= earliest && at <= now + day ? at : undefined;
}

/** Gives the first instant (ms, UTC) of the month that a heading such as "June 2026" names, or undefined. */
export function readMonth(heading: string): number | undefined {
  const [, name = "", year = ""] = /^(\p{L}+)\s+(\d{4})$/u.exec(fold(heading)) ?? [];
  const month = monthOf(name);
  return name === "" || Number.isNaN(month) ? undefined : Date.UTC(Number(year), month, 1);
}

function readIso(text: string): number | undefined {
  const found =
    /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?)?\s*(.*)$/i.exec(
      text,
    );
  if (!found) return undefined;
  const [, year, month, date = "1", hour = "0", minute = "0", second = "0", zone = ""] = found;
  return instant([Number(year), Number(month) - 1, date, hour, minute, second].map(Number), zone);
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

/** Minutes east of Greenwich; a zone that no one knows counts as Greenwich (RFC 2822 §4.3). */
function zoneMinutes(zone: string): number {
  const clock = /(?:^|\s|gmt|utc?)([+-])(\d{2}):?(\d{2})/i.exec(zone);
  if (clock) return (clock[1] === "-" ? -1 : 1) * (Number(clock[2]) * 60 + Number(clock[3]));
  return zones[/[a-z]+/i.exec(zone)?.[0].toLowerCase() ?? "z"] ?? 0;
}

/** RFC 2822 §4.3: two digits from 00 to 49 are of this century; three count from 1900. A year 0001 stays what it is. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year + (year < 50 ? 2000 : 1900);
  return digits.length === 3 ? year + 1900 : year;
}

let months: Map<string, number> | undefined;

function monthOf(name: string): number {
  months ??= namesOfMonths();
  return months.get(name) ?? months.get(name.slice(0, 3)) ?? Number.NaN;
}

/** The browser knows what the months are called; the first language to use a word has it. */
function namesOfMonths(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of languages) {
    for (let month = 0; month < 12; month += 1) {
      for (const name of namesOfMonth(language, month)) if (!names.has(name)) names.set(name, month);
    }
  }
  return names;
}

/** Alone and in a date, long and short: many languages have four different words for one month. */
function namesOfMonth(language: string, month: number): string[] {
  const styles = (["long", "short"] as const).flatMap((style) => [
    { month: style },
    { month: style, day: "numeric" as const },
  ]);
  return styles.map((style) => {
    const parts = new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" }).formatToParts(
      Date.UTC(2024, month, 1),
    );
    return fold(parts.find((part) => part.type === "month")?.value ?? "");
  });
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\./g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
