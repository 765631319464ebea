import { useState } from "preact/hooks";
import { findPost, type PostChoice } from "@/storage/posts";
import { KeyList } from "../keys/KeyList";
import { useShortcuts } from "../keys/useShortcuts";
import { SearchBox } from "../SearchBox";
import { UndoBar } from "../UndoBar";
import { useCheckNow } from "../useCheckNow";
import { useObserved } from "../useObserved";
import { useSearch } from "../useSearch";
import { say } from "../words";
import { PostFilter } from "./PostFilter";
import { PostLine } from "./PostLine";
import { ReadingPane } from "./ReadingPane";
import { usePosts } from "./usePosts";

/** All posts that are kept, or a choice of them; beside the list, the chosen one with its note and its text. */
export function PostsPage() {
  const [choice, choosePosts] = useState<PostChoice>("all");
  const [blog, showBlog] = useState<string>();
  const listed = usePosts(choice, blog);
  const [query, search] = useState("");
  const results = useSearch(query);
  const { posts, noted, hasMore, showMore } = results ? { ...listed, ...results, hasMore: false } : listed;
  const [chosenKey, choose] = useState<string>();
  const [hasKeyList, showKeyList] = useState(false);
  const { value: chosen } = useObserved(async () => chosenKey && findPost(chosenKey), [chosenKey]);
  const { press } = useCheckNow();
  const showKeys = () => showKeyList(true);
  useShortcuts({
    posts: posts ?? [],
    chosenKey,
    choose,
    isOfUnread: choice === "unread" && !results,
    search: () => document.querySelector<HTMLInputElement>(".search input")?.focus(),
    checkNow: press,
    showKeys,
  });
  return (
    <div class="columns">
      <div class="list">
        <SearchBox query={query} search={search} results={results} />
        <PostFilter choice={choice} choose={choosePosts} blog={blog} showBlog={showBlog} />
        {posts?.length === 0 && <Nothing isOfSearch={results !== undefined} />}
        <ul class="lines" aria-label={say("posts")}>
          {posts?.map((post) => (
            <PostLine
              key={post.key}
              post={post}
              isNoted={noted.has(post.key)}
              isChosen={post.key === chosenKey}
              choose={choose}
            />
          ))}
        </ul>
        {hasMore && (
          <button type="button" class="more" onClick={showMore}>
            {say("showMore")}
          </button>
        )}
        <UndoBar />
      </div>
      {chosen ? (
        <ReadingPane key={chosen.key} post={chosen} />
      ) : (
        <p class="facts hint">{say("choosePost")}</p>
      )}
      {hasKeyList && <KeyList close={() => showKeyList(false)} />}
    </div>
  );
}

function Nothing({ isOfSearch }: { isOfSearch: boolean }) {
  return (
    <div class="state">
      <h2>{say(isOfSearch ? "nothingFits" : "noPosts")}</h2>
      <p>{say(isOfSearch ? "nothingFitsMore" : "noPostsMore")}</p>
    </div>
  );
}
