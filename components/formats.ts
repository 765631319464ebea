/** Intl's formatters in the reader's language, each made once: a list of posts asks for the same few a thousand times. */
import { language } from "./words";

const made = new Map<string, unknown>();

/** Gives a formatter of dates. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once("date", options, () => new Intl.DateTimeFormat(language(), options));
}

/** Gives a formatter of numbers. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return once("number", options, () => new Intl.NumberFormat(language(), options));
}

/** Gives a formatter of "yesterday" and "now". */
export function relativeFormat(options: Intl.RelativeTimeFormatOptions): Intl.RelativeTimeFormat {
  return once("relative", options, () => new Intl.RelativeTimeFormat(language(), options));
}

/** Gives the form in which a number's noun stands. */
export function pluralForm(count: number): Intl.LDMLPluralRule {
  return once("plural", {}, () => new Intl.PluralRules(language())).select(count);
}

function once<T>(kind: string, options: object, make: () => T): T {
  const name = `${kind} ${language()} ${JSON.stringify(options)}`;
  const known = made.get(name) as T | undefined;
  if (known) return known;
  const fresh = make();
  made.set(name, fresh);
  return fresh;
}
