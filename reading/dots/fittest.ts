/** The fittest of many, without sorting all of them. Pure. */

/** Keeps those that fit best; of equals those that were offered first. */
export class Fittest<T> {
  private kept: { one: T; fit: number }[] = [];
  private least = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** Keeps one, if it may be among the fittest. */
  offer(one: T, fit: number): void {
    if (fit <= this.least) return;
    this.kept.push({ one, fit });
    if (this.kept.length > 4 * this.most + 16) this.drop();
  }

  /** Gives the fittest, the best first. */
  all(): { one: T; fit: number }[] {
    this.drop();
    return this.kept;
  }

  private drop(): void {
    this.kept = this.kept.toSorted((one, other) => other.fit - one.fit).slice(0, this.most);
    if (this.kept.length === this.most) this.least = this.kept.at(-1)?.fit ?? 0;
  }
}
