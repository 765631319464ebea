import { allFeeds, type Feed } from "@/storage/feeds";
import { blogsOf } from "../health";
import { sayMoment } from "../times";
import { sayTrouble } from "../troubleWords";
import { useNow } from "../useNow";
import { useObserved } from "../useObserved";
import { say } from "../words";
import { YearBars } from "./YearBars";

const day = 24 * 60 * 60 * 1000;

/** Every blog that is followed, why, and how each of its feeds fares, in words. */
export function FeedsPage() {
  const now = useNow();
  const { value: feeds } = useObserved(allFeeds, []);
  return (
    <ul class="lines" aria-label={say("feeds")}>
      {blogsOf(feeds ?? []).map((blog) => (
        <Blog key={blog} blog={blog} feeds={(feeds ?? []).filter((feed) => feed.blog === blog)} now={now} />
      ))}
    </ul>
  );
}

function Blog({ blog, feeds, now }: { blog: string; feeds: Feed[]; now: number }) {
  const [first] = feeds;
  return (
    <li class="kept">
      <YearBars feedIds={feeds.map((feed) => feed.id)} now={now} />
      <h2 dir="auto">
        <a href={first?.site ?? "#"} target="_blank" rel="noopener noreferrer">
          {blog}
        </a>
      </h2>
      {first?.why && <p dir="auto">{first.why}</p>}
      {feeds.map((feed) => (
        <p key={feed.id} class="fares" data-trouble={feed.trouble && true}>
          <span class="address">{feed.url}</span> {sayHealth(feed, now)}
        </p>
      ))}
    </li>
  );
}

/** One feed's health in sentences: what happened and since when, or when it was asked and what it said. */
function sayHealth(feed: Feed, now: number): string {
  const next = say("feedNext", { time: sayMoment(feed.nextCheckAt, now) });
  if (feed.lastCheckedAt === undefined) return say("feedWaiting");
  if (feed.trouble) {
    const since = say("troubleSince", { time: sayMoment(feed.trouble.since, now) });
    const worked = feed.lastWorkedAt
      ? say("lastWorked", { time: sayMoment(feed.lastWorkedAt, now) })
      : say("neverWorked");
    return [sayTrouble(feed.trouble, now), since, worked, next].join(" ");
  }
  const time = sayMoment(feed.lastCheckedAt, now);
  const days = Math.floor((now - (feed.lastNewAt ?? feed.firstLookAt ?? now)) / day);
  return [days < 1 ? say("feedNew", { time }) : say("feedQuiet", { time, count: days }), next].join(" ");
}
