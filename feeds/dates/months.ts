/** The names of months in the languages that feeds are written in. Pure. */

const languages = "en de fr es it pt nl pl ru sv cs tr da nb fi ro hu uk el id".split(" ");
const months = new Map<string, Map<string, number>>();

/** Gives the month (0 to 11) that a folded name or its first three letters mean, or NaN. */
export function monthOf(name: string): number {
  return find(name) ?? find(name.slice(0, 3)) ?? Number.NaN;
}

/** The first language to use a word has it. Most dates are English, and the browser takes long to name all months. */
function find(name: string): number | undefined {
  for (const language of languages) {
    const month = namesIn(language).get(name);
    if (month !== undefined) return month;
  }
  return undefined;
}

/** The browser knows what the months are called. */
function namesIn(language: string): Map<string, number> {
  const known = months.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (let month = 0; month < 12; month += 1) {
    for (const name of namesOfMonth(language, month)) if (!names.has(name)) names.set(name, month);
  }
  months.set(language, names);
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
