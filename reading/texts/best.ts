/** The best of many, without sorting all of them. Pure. */

/** Keeps the `most` that fit best, the best first; of equals the newest. */
export class Best {
  readonly numbers: number[] = [];
  private readonly fits: number[] = [];
  private readonly times: Float64Array;
  private readonly most: number;

  /** `times` says when each of them is of, ms. */
  constructor(times: Float64Array, most: number) {
    this.times = times;
    this.most = most;
  }

  /** Keeps one, if it is among the best so far. */
  offer(number: number, fit: number): void {
    const length = this.numbers.length;
    if (length === this.most && !this.isBefore(number, fit, length - 1)) return;
    let [place, end] = [0, length];
    while (place < end) {
      const middle = (place + end) >> 1;
      if (this.isBefore(number, fit, middle)) end = middle;
      else place = middle + 1;
    }
    this.numbers.splice(place, 0, number);
    this.fits.splice(place, 0, fit);
    if (this.numbers.length <= this.most) return;
    this.numbers.pop();
    this.fits.pop();
  }

  private isBefore(number: number, fit: number, place: number): boolean {
    const other = this.fits[place] ?? 0;
    if (Math.abs(fit - other) > 1e-9) return fit > other;
    return (this.times[number] ?? 0) > (this.times[this.numbers[place] ?? 0] ?? 0);
  }
}
