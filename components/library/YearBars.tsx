import { postDates } from "@/storage/posts";
import { useObserved } from "../useObserved";
import { language, say } from "../words";
import { monthsBefore, postsByMonth } from "./months";

const [width, gap, height] = [6, 2, 22];

/** How often a blog writes: a small bar for each of the last twelve months, and the same in words. */
export function YearBars({ feedIds, now }: { feedIds: string[]; now: number }) {
  const months = monthsBefore(now, 12);
  const { value: dates } = useObserved(
    async () => (await Promise.all(feedIds.map((id) => postDates(id, months[0] ?? now)))).flat(),
    [feedIds.join(" "), months[0]],
  );
  if (!dates) return null;
  const counts = postsByMonth(dates, months);
  const most = Math.max(...counts, 1);
  return (
    <svg
      class="year"
      role="img"
      aria-label={sayYear(months, counts)}
      width={12 * (width + gap)}
      height={height}
    >
      {counts.map((count, i) => {
        const tall = count === 0 ? 1 : Math.max(3, (count / most) * height);
        return (
          <rect key={months[i]} x={i * (width + gap)} y={height - tall} width={width} height={tall} rx="1" />
        );
      })}
    </svg>
  );
}

function sayYear(months: number[], counts: number[]): string {
  const name = new Intl.DateTimeFormat(language(), { month: "short" });
  const parts = months.map((month, i) =>
    say("monthOfPosts", { month: name.format(month), count: counts[i] ?? 0 }),
  );
  return say("yearOfPosts", { list: new Intl.ListFormat(language(), { type: "unit" }).format(parts) });
}
