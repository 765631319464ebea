import { useState } from "preact/hooks";
import { allFeeds } from "@/storage/feeds";
import { readPace } from "@/storage/pace";
import { type Folder, foldersOf } from "../folders";
import { useNow } from "../useNow";
import { useObserved } from "../useObserved";
import { say } from "../words";
import { BlogLine } from "./BlogLine";
import { FollowForm } from "./FollowForm";
import { LeftStarters } from "./LeftStarters";
import { ImportProgress } from "./opml/ImportProgress";

/** Where an address is followed; below it every blog, by folder where there are any. */
export function FeedsPage() {
  const now = useNow();
  const { value } = useObserved(async () => ({ feeds: await allFeeds(), pace: await readPace() }), []);
  const [last, moved] = useState<string>();
  const feeds = value?.feeds ?? [];
  const ofBlog = Map.groupBy(feeds, (feed) => feed.blog);
  const all = foldersOf(feeds);
  const [named, loose] = [all.filter(({ name }) => name), all.filter(({ name }) => !name)];
  const folders = named.flatMap(({ name }) => name ?? []);
  const lines = ({ blogs }: Folder) =>
    blogs.map((blog) => (
      <BlogLine
        key={blog}
        blog={blog}
        feeds={ofBlog.get(blog) ?? []}
        folders={folders}
        pace={value?.pace ?? "own"}
        now={now}
        hasFocus={blog === last}
        moved={moved}
      />
    ));
  return (
    <>
      <FollowForm />
      <ImportProgress />
      {[...named, ...loose].map((folder) => (
        <section key={folder.name ?? ""}>
          {folders.length > 0 && (
            <h2 class="folder" dir="auto">
              {folder.name ?? say("inNoFolder")}
            </h2>
          )}
          <ul class="lines" aria-label={folder.name ?? say("feeds")}>
            {lines(folder)}
          </ul>
        </section>
      ))}
      <LeftStarters />
    </>
  );
}
