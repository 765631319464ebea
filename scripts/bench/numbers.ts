/** What many measurements come to. */

/** Gives the middle one; NaN of none. */
export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** Gives the value that so large a share (0 to 1) of the values does not pass; NaN of none. */
export function quantile(values: number[], share: number): number {
  const place = Math.min(values.length - 1, Math.floor(values.length * share));
  return values.toSorted((one, other) => one - other)[place] ?? Number.NaN;
}

/** Cuts off what nobody wants to read. */
export function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
