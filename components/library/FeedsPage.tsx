import { allFeeds, type Feed } from "@/storage/feeds";
import { readPace } from "@/storage/pace";
import type { Pace } from "@/storage/preferences";
import { blogsOf } from "../health";
import { useNow } from "../useNow";
import { useObserved } from "../useObserved";
import { say } from "../words";
import { FeedLine } from "./FeedLine";
import { FollowForm } from "./FollowForm";
import { YearBars } from "./YearBars";

/** Where an address is followed; below it every blog, why it is, and how each of its feeds fares, in words. */
export function FeedsPage() {
  const now = useNow();
  const { value } = useObserved(async () => ({ feeds: await allFeeds(), pace: await readPace() }), []);
  const feeds = value?.feeds ?? [];
  return (
    <>
      <FollowForm />
      <ul class="lines" aria-label={say("feeds")}>
        {blogsOf(feeds).map((blog) => (
          <Blog
            key={blog}
            blog={blog}
            feeds={feeds.filter((feed) => feed.blog === blog)}
            pace={value?.pace ?? "own"}
            now={now}
          />
        ))}
      </ul>
    </>
  );
}

interface BlogProps {
  blog: string;
  feeds: Feed[];
  pace: Pace;
  now: number;
}

function Blog({ blog, feeds, pace, now }: BlogProps) {
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
        <FeedLine key={feed.id} feed={feed} pace={pace} now={now} />
      ))}
    </li>
  );
}
