/** Days as the reader lives them: by the local calendar, so that daylight saving makes none longer. Pure. */

const day = 24 * 60 * 60 * 1000;

/** Gives the number of an instant's (ms) local day; the day after has the next number. */
export function dayOf(at: number): number {
  const date = new Date(at);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / day);
}

/** Gives the number of the day that has the same date a year before; for the 29th of February, of the 28th. */
export function yearBefore(dayNumber: number): number {
  const date = new Date(dayNumber * day);
  const [year, month] = [date.getUTCFullYear() - 1, date.getUTCMonth()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Math.round(Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / day);
}
