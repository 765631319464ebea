/** The names of months in the languages that feeds are written in. Pure. */

const languages = "en de fr es it pt nl pl ru sv cs tr da nb fi ro hu uk el id".split(" ");
let months: Map<string, number> | undefined;

/** Gives the month (0 to 11) that a folded name or its first three letters mean, or NaN. */
export function monthOf(name: string): number {
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

/** Gives a text without case, accents, full stops and doubled white space, as months are looked up. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\./g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
