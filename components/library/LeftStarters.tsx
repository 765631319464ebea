import { useId } from "preact/hooks";
import type { Feed } from "@/storage/feeds";
import { leftStarters } from "@/storage/leftFeeds";
import { useObserved } from "../useObserved";
import { say } from "../words";
import { bringBack } from "./unfollowing";

/** The recommended blogs that are not followed any more, each with why it is worth a morning. */
export function LeftStarters() {
  const { value } = useObserved(leftStarters, []);
  const about = useId();
  if (!value || value.length === 0) return null;
  return (
    <section class="left" aria-labelledby={about}>
      <h2 id={about} class="folder">
        {say("leftStarters")}
      </h2>
      <ul class="lines" aria-labelledby={about}>
        {[...Map.groupBy(value, ({ blog }) => blog)].map(([blog, feeds]) => (
          <LeftStarter key={blog} blog={blog} feeds={feeds} />
        ))}
      </ul>
    </section>
  );
}

function LeftStarter({ blog, feeds }: { blog: string; feeds: Feed[] }) {
  const id = useId();
  const [first] = feeds;
  return (
    <li class="kept">
      <h3 id={id} dir="auto">
        <a href={first?.site ?? "#"} target="_blank" rel="noopener noreferrer">
          {blog}
        </a>
      </h3>
      <p dir="auto">{first?.why}</p>
      {/* No permission is asked for: the sites of these blogs are named in the manifest. */}
      <button type="button" class="act" aria-describedby={id} onClick={() => void bringBack(feeds)}>
        {say("followAgain")}
      </button>
    </li>
  );
}
