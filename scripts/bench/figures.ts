/** The figures that are aimed at, out of what was measured. */
import { round2 } from "./numbers.ts";

/** One figure. */
export interface Figure {
  figure: string;
  posts: number;
  feeds: number;
  /** In ms, MB or kB, or a ratio, as the name says. */
  value: number;
  /** The most it may be; some figures are only looked at. */
  aim?: number;
  /** The same of the bare popup, or of the smallest archive, where it is measured against one. */
  against?: number;
}

/** Gives the table's rows: how far each figure is from its aim. */
export function tellFigures(figures: Figure[]): Record<string, string | number>[] {
  return figures.map(({ figure, posts, feeds, value, aim, against }) => ({
    figure,
    posts,
    feeds,
    value: round2(value),
    against: against === undefined ? "" : round2(against),
    aim: aim ?? "",
    "value / aim": aim === undefined ? "" : round2(value / aim),
    "": aim === undefined ? "" : value <= aim ? "met" : "MISSED",
  }));
}

/** Gives what a figure is at a hundred thousand posts, or the most there are, as a ratio to the fewest. */
export function compareSizes(figures: Figure[], name: string, as: string, aim: number): Figure[] {
  const own = figures.filter(({ figure }) => figure === name);
  return [...new Set(own.map(({ feeds }) => feeds))].flatMap((feeds) => {
    const sizes = own.filter((one) => one.feeds === feeds).sort((one, other) => one.posts - other.posts);
    const [fewest, most] = [sizes[0], sizes.at(-1)];
    if (!fewest || !most || fewest === most) return [];
    return [{ figure: as, posts: most.posts, feeds, value: most.value / fewest.value, aim }];
  });
}
