import { useId } from "preact/hooks";
import type { Feed } from "@/storage/feeds";
import type { Pace } from "@/storage/preferences";
import { useNear } from "../useNear";
import { say } from "../words";
import { FeedLine } from "./FeedLine";
import { Organise } from "./Organise";
import { YearBars } from "./YearBars";

interface Props {
  blog: string;
  feeds: Feed[];
  /** The folders that there are. */
  folders: string[];
  pace: Pace;
  now: number;
  hasFocus: boolean;
  moved: (blog: string) => void;
}

/** A blog: why it is, which folder it is in, and how each of its feeds fares, in words. */
export function BlogLine({ blog, feeds, folders, pace, now, hasFocus, moved }: Props) {
  const id = useId();
  // Of a thousand blogs, the dates of ten are read; all of them would be read anew at each post that comes.
  const { ref, isNear } = useNear<HTMLLIElement>();
  const [first] = feeds;
  const Heading = folders.length > 0 ? "h3" : "h2";
  return (
    <li class="kept" ref={ref}>
      {isNear && <YearBars feedIds={feeds.map((feed) => feed.id)} now={now} />}
      <Heading id={id} dir="auto">
        <a href={first?.site ?? "#"} target="_blank" rel="noopener noreferrer">
          {blog}
        </a>
      </Heading>
      {feeds.every((feed) => feed.isMuted) && <p class="facts">{say("muted")}</p>}
      {first?.why && <p dir="auto">{first.why}</p>}
      {feeds.map((feed) => (
        <FeedLine key={feed.id} feed={feed} pace={pace} now={now} isOneOfSeveral={feeds.length > 1} />
      ))}
      <Organise blog={blog} feeds={feeds} about={id} folders={folders} hasFocus={hasFocus} moved={moved} />
    </li>
  );
}
