/** Counts lines on the way down, so that each character is looked at once. */
export class LineCounter {
  private line = 1;
  private next: number;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.next = text.indexOf("\n");
  }

  /** Gives the line of a place, which must not lie before the last one asked for. */
  at(place: number): number {
    while (this.next >= 0 && this.next < place) {
      this.line += 1;
      this.next = this.text.indexOf("\n", this.next + 1);
    }
    return this.line;
  }
}
