/** Months as the reader's calendar has them. Pure; instants in ms. */

/** Gives the first instants of the last `count` months, this month's last. */
export function monthsBefore(now: number, count: number): number[] {
  const today = new Date(now);
  return Array.from({ length: count }, (_, i) =>
    new Date(today.getFullYear(), today.getMonth() - (count - 1 - i), 1).getTime(),
  );
}

/** Gives how many of the dates fall into each month; `months` are first instants, the earliest first. */
export function postsByMonth(dates: number[], months: number[]): number[] {
  const counts = months.map(() => 0);
  for (const date of dates) {
    const month = months.findLastIndex((start) => start <= date);
    if (month >= 0) counts[month] = (counts[month] ?? 0) + 1;
  }
  return counts;
}
