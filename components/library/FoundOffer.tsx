import type { Found } from "@/storage/lookups";
import { sayAge } from "../times";
import { useNow } from "../useNow";
import { say } from "../words";

interface Props {
  found: Found;
  isFollowed: boolean;
  /** Whether it would be a followed feed's new source, not a feed of its own. */
  isNewSource: boolean;
  take: () => void;
}

/** Something that could be followed: its newest posts, and the button that does it. */
export function FoundOffer({ found, isFollowed, isNewSource, take }: Props) {
  const now = useNow();
  const isList = found.kind === "page";
  const verb = isList ? "watchList" : isNewSource ? "useAddress" : "followFeed";
  return (
    <section class="offer" aria-label={found.title || found.url}>
      <h3 dir="auto">{found.title || new URL(found.url).host}</h3>
      <p class="facts">
        <span>{say(isList ? "foundList" : "foundFeed", { count: found.count })}</span>
        <span class="address">{found.url}</span>
      </p>
      <ul>
        {found.samples.map(({ title, link, publishedAt }) => (
          <li key={`${link} ${title}`} class="sample">
            <span dir="auto">{title}</span>
            {publishedAt !== undefined && (
              <time class="age" dateTime={new Date(publishedAt).toISOString()}>
                {sayAge(publishedAt, now)}
              </time>
            )}
          </li>
        ))}
      </ul>
      <button type="button" class="act" disabled={isFollowed} onClick={take}>
        {say(isFollowed ? "followed" : verb)}
      </button>
    </section>
  );
}
