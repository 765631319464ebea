/** Instants (ms) as the reader reads them. */
import { dateFormat, numberFormat, relativeFormat } from "./formats";
import { language } from "./words";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Gives how long ago something was, in one short word: "3h", "2d"; "now" for less than a minute. */
export function sayAge(at: number, now: number): string {
  const age = now - at;
  if (age < minute) return relativeFormat({ numeric: "auto", style: "narrow" }).format(0, "second");
  if (age < hour) return sayUnit(Math.floor(age / minute), "minute");
  if (age < day) return sayUnit(Math.floor(age / hour), "hour");
  if (age < 60 * day) return sayUnit(Math.floor(age / day), "day");
  return dateFormat({ month: "short", year: "numeric" }).format(at);
}

/** Gives a moment as briefly as it is clear: the time of day today, the day otherwise. */
export function sayMoment(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  const style: Intl.DateTimeFormatOptions = isToday
    ? { hour: "numeric", minute: "2-digit" }
    : { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" };
  return dateFormat(style).format(at);
}

/** Gives the day of an instant as a heading: "Today", "Yesterday", else the date. */
export function sayDay(at: number, now: number): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / day);
  if (days === 0 || days === -1) {
    return capitalise(relativeFormat({ numeric: "auto" }).format(days, "day"));
  }
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const year = isThisYear ? {} : { year: "numeric" as const };
  const style: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long", ...year };
  return capitalise(dateFormat(style).format(at));
}

/** A heading begins with a capital, also where the language writes its days small. */
function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase(language()) + text.slice(1);
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function sayUnit(value: number, unit: "minute" | "hour" | "day"): string {
  // Short minutes are clearer than "5m", and Japanese has no narrow words: its "3h" is English.
  const isShort = unit === "minute" || language().startsWith("ja");
  const unitDisplay = isShort ? "short" : "narrow";
  return numberFormat({ style: "unit", unit, unitDisplay }).format(value);
}
