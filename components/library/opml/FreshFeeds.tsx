import type { NewFeed } from "@/storage/feeds";
import { say } from "../../words";

/** So many feeds of a folder are shown to be picked one by one; of a longer list all or none are taken. */
const most = 2000;

interface Props {
  feeds: NewFeed[];
  /** What is left out. */
  left: ReadonlySet<string>;
  leave: (left: ReadonlySet<string>) => void;
}

/** The new feeds of a list, by folder: each, and each folder, can be left out. */
export function FreshFeeds({ feeds, left, leave }: Props) {
  const folders = [...Map.groupBy(feeds, ({ folder }) => folder)];
  const take = (some: NewFeed[], isTaken: boolean) => {
    const next = new Set(left);
    for (const feed of some) {
      if (isTaken) next.delete(keyOf(feed));
      else next.add(keyOf(feed));
    }
    leave(next);
  };
  return folders.map(([folder, inside]) => {
    const taken = inside.filter((feed) => !left.has(keyOf(feed))).length;
    const title = folder ?? (folders.length > 1 ? say("inNoFolder") : say("feeds"));
    return (
      <fieldset key={folder ?? ""}>
        <label>
          <input
            type="checkbox"
            checked={taken === inside.length}
            ref={(box) => {
              if (box) box.indeterminate = taken > 0 && taken < inside.length;
            }}
            onChange={(event) => take(inside, event.currentTarget.checked)}
          />
          <strong dir="auto">{title}</strong>
        </label>
        <details open={inside.length <= 12 && folders.length < 6}>
          <summary>{say("importTaken", { taken, count: inside.length })}</summary>
          <ul>
            {inside.slice(0, most).map((feed) => (
              <li key={keyOf(feed)}>
                <label>
                  <input
                    type="checkbox"
                    checked={!left.has(keyOf(feed))}
                    onChange={(event) => take([feed], event.currentTarget.checked)}
                  />
                  <span dir="auto">{feed.blog}</span>
                </label>
                <span class="address">{feed.url}</span>
              </li>
            ))}
          </ul>
          {inside.length > most && <p class="help">{say("importMore", { count: inside.length - most })}</p>}
        </details>
      </fieldset>
    );
  });
}

/** Gives what a feed of a list is left out by. */
export function keyOf({ url, shape }: NewFeed): string {
  return `${url} ${shape ?? ""}`;
}
